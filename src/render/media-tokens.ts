import {asTyped} from './as-typed.ts';
import type {HtmlTag} from './html-tag.ts';
import type {Token} from './lex.ts';

/** What stands for a picture, a film or a frame: a picture with its words and address; nothing when it has neither. */
export const mediaToken = ({name, attributes}: HtmlTag): readonly Token[] => {
	const first = (...names: readonly string[]): string =>
		names.map(key => attributes.get(key) ?? '').find(value => value !== '') ?? '';
	const href = first('src', 'data', 'poster');
	const label = first('alt', 'title', 'aria-label');
	if (href === '' && label === '') return [];
	return [
		{
			type: 'image',
			raw: name,
			href,
			title: null,
			text: label,
			tokens: label === '' ? [] : [asTyped(label)],
		},
	];
};

/** A script shows nothing here, but for one that stands for a gist: that is a link to it. */
export const gistTokens = (source: string): readonly Token[] => {
	const [, href, id] = /^((?:https?:)?\/\/gist\.github\.com\/([\w/-]+))\.js(?:\?|$)/.exec(source) ?? [];
	if (href === undefined || id === undefined) return [];
	const target = href.startsWith('//') ? `https:${href}` : href;
	return [{type: 'link', raw: '', href: target, title: null, text: '', tokens: [asTyped(`Gist: ${id}`)]}];
};
