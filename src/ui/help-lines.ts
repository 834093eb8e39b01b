import {padEnd} from '../text/truncate.ts';
import {displayWidth} from '../text/width.ts';
import {type Binding, type KeyMap, keyLabel, type Screen} from './key-map.ts';
import type {Entry} from './panel-entries.ts';

const sections: ReadonlyArray<{
	readonly title: string;
	readonly has: (screens: readonly Screen[]) => boolean;
}> = [
	{title: 'Everywhere', has: screens => screens.includes('list') && screens.includes('post')},
	{title: 'In the list', has: screens => screens.includes('list') && !screens.includes('post')},
	{title: 'In a post', has: screens => screens.includes('post') && !screens.includes('list')},
	{title: 'In a panel like this', has: screens => screens.length === 1 && screens.includes('panel')},
];

const typedPanels =
	'The outline and the topics are typed into at once: every character narrows them, the arrows and Ctrl-n and Ctrl-p move.';

const labelOf = ({keys}: Binding): string => keys.map(keyLabel).join('  ');

/** The help, drawn from the key map: every key, and what it does. */
export const helpLines = (keys: KeyMap): readonly Entry[] => {
	const bound = keys.filter(binding => binding.keys.length > 0);
	const width = Math.max(0, ...bound.map(binding => displayWidth(labelOf(binding)))) + 3;
	const entries = sections.flatMap(({title, has}, index) => [
		...(index === 0 ? [] : [{text: ''}]),
		{text: title, role: 'heading3' as const},
		...bound
			.filter(({screens}) => has(screens))
			.map(binding => {
				const label = padEnd(labelOf(binding), width);
				const lead = {length: label.length, role: 'accent' as const};
				return {text: label + binding.help, lead, binding};
			}),
	]);
	return [...entries, {text: ''}, {text: typedPanels, role: 'dim'}];
};
