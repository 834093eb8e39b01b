import type {Paint} from '../render/theme.ts';
import {percentOf} from '../state/percent-of.ts';
import {sanitize} from '../text/sanitize.ts';
import {truncate} from '../text/truncate.ts';
import {displayWidth} from '../text/width.ts';
import {type Command, type KeyMap, keyLabel, type Screen} from './key-map.ts';

/** A painted text and its width in cells. */
export type Drawn = {readonly text: string; readonly width: number};

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

/** The key that tells all others: its hint is the last to give way. */
const guide: Command = 'help';

/** The most useful keys of a screen, as many as fit, in the order of the key map. */
const drawHints = ({screen, idle = []}: Bar, keys: KeyMap, room: number, paint: Paint): Drawn => {
	const hints = keys.flatMap(({command, keys: [key], screens, hint}) =>
		hint === undefined || key === undefined || !screens.includes(screen) || idle.includes(command)
			? []
			: [{command, drawn: besides([drawn(keyLabel(key), paint.accent), drawn(hint, paint.dim)], 1)}],
	);
	const chosen = new Set<Command>();
	let free = room + hintGap;
	for (const {command, drawn: hint} of [
		...hints.filter(({command}) => command === guide),
		...hints.filter(({command}) => command !== guide),
	]) {
		if (hint.width + hintGap > free) continue;
		chosen.add(command);
		free -= hint.width + hintGap;
	}
	return besides(
		hints.flatMap(({command, drawn: hint}) => (chosen.has(command) ? [hint] : [])),
		hintGap,
	);
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
	/** Commands that would do nothing now, and so are not hinted at. */
	readonly idle?: readonly Command[];
	/** A sentence that takes the place of the section and the key hints. */
	readonly message: string | null;
	/** What stands at the left where there is no progress. */
	readonly status?: string;
	/** What is being typed, and what it found or which keys end it; takes the place of everything else. */
	readonly prompt?: {readonly query: string; readonly result: string};
	readonly progress?: ProgressBar;
};

const longestTrack = 20;
const shortestTrack = 8;

const drawProgress = ({share, minutesLeft}: ProgressBar, room: number, paint: Paint): Drawn => {
	const percent = drawn(`${percentOf(share)} %`.padEnd(4), paint.dim);
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

/** Cells that progress takes at most when a section's name stands beside it: with its line, or without where that is too much. */
const progressBesideSection = (width: number): number => (width >= 64 ? 30 : 20);

/** The section's name, as far as there is room for it beside the key that leads on. */
const drawSection = (section: string, room: number, paint: Paint): Drawn => {
	const guideRoom = 6 + hintGap;
	return section === '' || room - guideRoom < leastSection
		? nothing
		: drawn(truncate(section, room - guideRoom), paint.dim);
};

/** How far the post was read, then the section or a message, and the keys in what is left. */
const drawPostBar = (bar: Bar, progress: ProgressBar, keys: KeyMap, paint: Paint): string => {
	const {width, message} = bar;
	const room =
		progress.section === '' && message === null ? width : Math.min(width, progressBesideSection(width));
	const start = drawProgress(progress, room, paint);
	if (message !== null) {
		// A long message takes the whole bar.
		const isLong = displayWidth(message) > width - start.width - hintGap;
		return isLong
			? paint.accent(truncate(message, width))
			: spread(start, drawn(message, paint.accent), width);
	}
	const section = drawSection(progress.section, width - start.width - hintGap, paint);
	const left = besides([start, section], hintGap);
	return spread(left, drawHints(bar, keys, width - left.width - hintGap, paint), width);
};

/** The bar: where the reader is at the left, and the keys that lead on; a message in place of them for a while. */
export const barLine = (given: Bar, keys: KeyMap, paint: Paint): string => {
	// A message may quote a path or an error of the system, and those hold anything.
	const bar = {
		...given,
		message: given.message === null ? null : sanitize(given.message).replaceAll(/[\n\t]/g, ' '),
	};
	const {left, width, message, status = '', prompt, progress} = bar;
	const indent = ' '.repeat(left);
	if (prompt !== undefined) return indent + drawPrompt(prompt, width, paint);
	if (progress !== undefined) return indent + drawPostBar(bar, progress, keys, paint);
	if (message !== null) return indent + paint.accent(truncate(message, width));
	if (status === '') return indent + drawHints(bar, keys, width, paint).text;
	const start = drawn(truncate(status, width), paint.dim);
	return indent + spread(start, drawHints(bar, keys, width - start.width - hintGap, paint), width);
};
