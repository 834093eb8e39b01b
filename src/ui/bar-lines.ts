import type {Paint} from '../render/theme.ts';
import {truncate} from '../text/truncate.ts';
import {displayWidth} from '../text/width.ts';
import {type KeyMap, keyLabel, type Screen} from './key-map.ts';

/** A painted text and its width in cells. */
type Drawn = {readonly text: string; readonly width: number};

const nothing: Drawn = {text: '', width: 0};

const drawn = (text: string, paint: (text: string) => string): Drawn => ({
	text: paint(text),
	width: displayWidth(text),
});

/** Puts parts side by side, with free cells between them. */
const besides = (parts: readonly Drawn[], space: number): Drawn => {
	const shown = parts.filter(({width}) => width > 0);
	return {
		text: shown.map(({text}) => text).join(' '.repeat(space)),
		width: shown.reduce((sum, {width}) => sum + width, space * Math.max(0, shown.length - 1)),
	};
};

const hintGap = 3;

/** The most useful keys of a screen, as many as fit. */
const drawHints = (keys: KeyMap, screen: Screen, room: number, paint: Paint): Drawn => {
	let hints: Drawn = nothing;
	for (const {
		keys: [key],
		screens,
		hint,
	} of keys) {
		if (hint === undefined || key === undefined || !screens.includes(screen)) continue;
		const next = besides([drawn(keyLabel(key), paint.accent), drawn(hint, paint.dim)], 1);
		const more = besides([hints, next], hintGap);
		if (more.width > room) continue;
		hints = more;
	}
	return hints;
};

/** How far the open post has been seen. */
export type ProgressBar = {
	/** 0 to 1. */
	readonly share: number;
	readonly minutesLeft: number;
	/** The heading that the first visible line stands under. */
	readonly section: string;
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
	/** What is being typed, and what it found; takes the place of everything else. */
	readonly prompt?: {readonly query: string; readonly result: string};
	readonly progress?: ProgressBar;
};

/** Per cent of a post that has been seen: 100 only at its end, at least 1 once begun. */
export const percentOf = (share: number): number =>
	share >= 1 ? 100 : Math.min(99, Math.max(1, Math.round(share * 100)));

const longestTrack = 20;
const shortestTrack = 8;

const drawProgress = ({share, minutesLeft}: ProgressBar, room: number, paint: Paint): Drawn => {
	const percent = drawn(`${percentOf(share)} %`.padEnd(5), paint.dim);
	const left = drawn(share >= 1 ? 'the end' : `${minutesLeft} min left`, paint.dim);
	const length = Math.min(longestTrack, room - percent.width - left.width - 4);
	if (length >= shortestTrack) {
		const done = Math.round(length * share);
		const track = {
			text: `${paint.accent('━'.repeat(done))}${paint.rule('─'.repeat(length - done))}`,
			width: length,
		};
		return besides([percent, track, left], 2);
	}
	const short = besides([percent, left], 2);
	return short.width <= room ? short : percent.width <= room ? percent : nothing;
};

/** The query with a cursor at its end; a long one shows its end. */
const drawPrompt = (
	{query, result}: {query: string; result: string},
	width: number,
	paint: Paint,
): string => {
	const room = Math.max(4, width - displayWidth(result) - 4);
	let shown = query;
	while (displayWidth(shown) > room) shown = shown.slice(1);
	const used = 2 + displayWidth(shown);
	const end = used + 2 + displayWidth(result) <= width ? result : '';
	const free = ' '.repeat(Math.max(0, width - used - displayWidth(end)));
	return `${paint.accent('/')}${shown}${paint.selected(' ')}${free}${paint.dim(end)}`;
};

/** Something at the left edge and something at the right one. */
const spread = (left: Drawn, right: Drawn, width: number): string =>
	right.width === 0
		? left.text
		: `${left.text}${' '.repeat(Math.max(1, width - left.width - right.width))}${right.text}`;

const leastSection = 10;

/** The section's name when there is one and room for it, and the keys in what is left. */
const drawRight = (bar: Bar, {section}: ProgressBar, room: number, keys: KeyMap, paint: Paint): Drawn => {
	if (section === '' || room < leastSection) return drawHints(keys, bar.screen, room, paint);
	return drawn(truncate(section, room), paint.dim);
};

/** The bar: how far the post has been read at the left, a message, the section or the keys at the right. */
export const barLine = (bar: Bar, keys: KeyMap, paint: Paint): string => {
	const {screen, left, width, message, prompt, progress} = bar;
	const indent = ' '.repeat(left);
	if (prompt !== undefined) return indent + drawPrompt(prompt, width, paint);
	if (progress === undefined) {
		const text =
			message === null ? drawHints(keys, screen, width, paint).text : paint.accent(truncate(message, width));
		return indent + text;
	}
	const start = drawProgress(progress, Math.min(width, 36), paint);
	const room = width - start.width - hintGap;
	if (message === null) return indent + spread(start, drawRight(bar, progress, room, keys, paint), width);
	// A long message takes the whole bar.
	if (displayWidth(message) > room) return indent + paint.accent(truncate(message, width));
	return indent + spread(start, drawn(message, paint.accent), width);
};
