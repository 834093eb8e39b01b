import type {HtmlTag} from './html-tag.ts';

/** What a component around blocks calls them: a tab, a step, a card; empty when it says nothing. */
export const componentLabel = ({kind, isComponent, name, attributes}: HtmlTag, around = ''): string => {
	if (kind !== 'open' || !isComponent) return '';
	const names = name.startsWith('Tab') ? ['label', 'title', 'value'] : ['label', 'title'];
	// The slots of a component with tabs are its tabs.
	if (name === 'Fragment' && around.includes('Tab')) names.push('slot');
	return names.map(key => attributes.get(key) ?? '').find(value => value !== '') ?? '';
};
