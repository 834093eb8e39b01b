import type {Paint} from '../render/theme.ts';
import {truncate} from '../text/truncate.ts';
import {displayWidth} from '../text/width.ts';
import {keyLabel, keyMap, type Screen} from './key-map.ts';

/** The hints of a screen, most useful first, as many as fit. */
const hints = (screen: Screen, width: number): readonly (readonly [key: string, word: string])[] => {
	const all = keyMap.flatMap(({keys: [key], screens, hint}) =>
		hint !== undefined && key !== undefined && screens.includes(screen)
			? [[keyLabel(key), hint] as const]
			: [],
	);
	let used = -3;
	return all.filter(([key, word]) => {
		used += 3 + displayWidth(key) + 1 + displayWidth(word);
		return used <= width;
	});
};

const drawHints = (
	screen: Screen,
	width: number,
	paint: Paint,
): {readonly text: string; readonly width: number} => {
	const shown = hints(screen, width);
	return {
		text: shown.map(([key, word]) => `${paint.accent(key)} ${paint.dim(word)}`).join('   '),
		width: shown.reduce(
			(sum, [key, word]) => sum + displayWidth(key) + 1 + displayWidth(word),
			3 * (shown.length - 1),
		),
	};
};

/** What the bar at the bottom says. */
export type Bar = {
	readonly screen: Screen;
	/** First cell of the bar. */
	readonly left: number;
	/** Cells it may take. */
	readonly width: number;
	/** A sentence that takes the place of the key hints. */
	readonly message: string | null;
	/** How far the post has been seen, 0 to 1, and the minutes that remain; only for a post. */
	readonly progress?: {readonly share: number; readonly minutesLeft: number};
};

/** Per cent of a post that has been seen: 100 only at its end, at least 1 once begun. */
export const percentOf = (share: number): number =>
	share >= 1 ? 100 : Math.min(99, Math.max(1, Math.round(share * 100)));

const drawProgress = (
	{share, minutesLeft}: {share: number; minutesLeft: number},
	width: number,
	paint: Paint,
) => {
	const percent = `${percentOf(share)} %`.padStart(5);
	const left = share >= 1 ? 'the end' : `${minutesLeft} min left`;
	const track = Math.min(20, width - percent.length - left.length - 4);
	if (width < percent.length) return {text: '', width: 0};
	if (width < percent.length + 2 + left.length) return {text: paint.dim(percent), width: percent.length};
	if (track < 8) return {text: paint.dim(`${percent}  ${left}`), width: percent.length + 2 + left.length};
	const done = Math.round(track * share);
	const line = `${paint.accent('━'.repeat(done))}${paint.rule('─'.repeat(track - done))}`;
	return {
		text: `${paint.dim(percent)}  ${line}  ${paint.dim(left)}`,
		width: percent.length + 2 + track + 2 + left.length,
	};
};

/** The bar: how far the post has been read at the left, a message or the most useful keys at the right. */
export const barLine = ({screen, left, width, message, progress}: Bar, paint: Paint): string => {
	const indent = ' '.repeat(left);
	if (progress === undefined) {
		return (
			indent +
			(message === null ? drawHints(screen, width, paint).text : paint.accent(truncate(message, width)))
		);
	}
	const start = drawProgress(progress, message === null ? width : Math.min(width, 34), paint);
	const room = width - start.width - 3;
	if (message !== null) {
		return room < displayWidth(message)
			? indent + paint.accent(truncate(message, width))
			: `${indent}${start.text}${' '.repeat(width - start.width - displayWidth(message))}${paint.accent(message)}`;
	}
	const end = drawHints(screen, room, paint);
	return end.width <= 0
		? indent + start.text
		: `${indent}${start.text}${' '.repeat(width - start.width - end.width)}${end.text}`;
};
