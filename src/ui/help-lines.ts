import type {Paint} from '../render/theme.ts';
import {listColumn, postRows, type Size} from '../state/geometry.ts';
import {padEnd, truncate} from '../text/truncate.ts';
import {displayWidth} from '../text/width.ts';
import {type Binding, keyLabel, keyMap, type Screen} from './key-map.ts';

const sections: ReadonlyArray<{readonly title: string; readonly screens: readonly Screen[]}> = [
	{title: 'Everywhere', screens: ['list', 'post']},
	{title: 'In the list', screens: ['list']},
	{title: 'In a post', screens: ['post']},
];

const labelOf = ({keys}: Binding): string => keys.map(keyLabel).join('  ');

/** The bindings of a section: those that hold on exactly its screens. */
const bindingsOf = (screens: readonly Screen[]): readonly Binding[] =>
	keyMap.filter(binding => {
		const own: readonly Screen[] = binding.screens.filter(screen => screen !== 'help');
		return own.length === screens.length && screens.every(screen => own.includes(screen));
	});

const labelWidth = Math.max(...keyMap.map(binding => displayWidth(labelOf(binding))));

/** All lines of the help, drawn from the key map. */
const allLines = (width: number, paint: Paint): readonly string[] => [
	paint.title('Keys'),
	...sections.flatMap(({title, screens}) => [
		'',
		paint.heading3(title),
		...bindingsOf(screens).map(binding => {
			const keys = padEnd(labelOf(binding), labelWidth + 3);
			const room = width - displayWidth(keys);
			return room >= 12
				? paint.accent(keys) + truncate(binding.help, room)
				: truncate(`${labelOf(binding)}  ${binding.help}`, width);
		}),
	]),
];

/** Lines that the help has more than the window shows: how far it can be scrolled. */
export const helpOverflow = (size: Size, paint: Paint): number =>
	Math.max(0, allLines(listColumn(size.columns).width, paint).length - postRows(size).body);

/** The help screen, without the bar. */
export const helpLines = (top: number, size: Size, paint: Paint): readonly string[] => {
	const {left, width} = listColumn(size.columns);
	const {head, body} = postRows(size);
	const from = Math.min(top, helpOverflow(size, paint));
	const lines = allLines(width, paint).slice(from, from + body);
	return [
		...new Array<string>(head).fill(''),
		...lines.map(line => (line === '' ? '' : ' '.repeat(left) + line)),
	];
};
