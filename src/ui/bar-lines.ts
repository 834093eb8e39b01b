import type {Paint} from '../render/theme.ts';
import type {Span} from '../state/geometry.ts';
import {sanitize} from '../text/sanitize.ts';
import {truncate} from '../text/truncate.ts';
import {displayWidth} from '../text/width.ts';
import {drawn, spread} from './drawn.ts';
import {fitHints, hintGap, hintsOf} from './key-hints.ts';
import type {Command, KeyMap, Screen} from './key-map.ts';
import {messageLines} from './message-lines.ts';
import {drawPostBar, type Progress} from './post-bar.ts';

/** What the bar at the bottom says. */
export type Bar = {
	readonly screen: Screen;
	/** First cell of the bar. */
	readonly left: number;
	/** Cells it may take. */
	readonly width: number;
	/** Cells of the window, its margins left out, for a message that is longer than the bar is wide. */
	readonly whole?: Span;
	/** Rows there are for a message that is longer than one. */
	readonly rows: number;
	/** Commands that would do nothing now, and so are not hinted at. */
	readonly idle?: readonly Command[];
	/** A sentence that takes the place of the section and the key hints. */
	readonly message: string | null;
	/** What stands at the left where there is no progress. */
	readonly status?: string;
	/** What is being typed, and what it found or which keys end it; takes the place of everything else. */
	readonly prompt?: {readonly query: string; readonly result: string};
	readonly progress?: Progress;
};

/** The query with a cursor at its end, in the color that leads on everywhere; a long one shows its end. */
const drawPrompt = ({query, result}: NonNullable<Bar['prompt']>, width: number, paint: Paint): string => {
	const room = Math.max(4, width - displayWidth(result) - 4);
	let shown = query;
	while (displayWidth(shown) > room) shown = shown.slice(1);
	const used = 2 + displayWidth(shown);
	const end = used + 2 + displayWidth(result) <= width ? result : '';
	const free = ' '.repeat(Math.max(0, width - used - displayWidth(end)));
	return `${paint.accent('/')}${shown}${paint.currentMark(' ')}${free}${paint.dim(end)}`;
};

const drawBar = (bar: Bar, keys: KeyMap, paint: Paint): readonly string[] => {
	const {width, rows, message, status = '', prompt, progress} = bar;
	if (prompt !== undefined) return [drawPrompt(prompt, width, paint)];
	const hints = hintsOf(bar, keys, paint);
	if (progress !== undefined) return drawPostBar({width, rows, progress, message, hints}, keys, paint);
	if (message !== null) return messageLines(message, {width, rows}, paint);
	if (status === '') return [fitHints(hints, width).text];
	const start = drawn(truncate(status, width), paint.dim);
	return [spread(start, fitHints(hints, width - start.width - hintGap), width)];
};

/** The bar: where the reader is at the left, and the keys that lead on; a message in place of them for a while. */
export const barLines = (given: Bar, keys: KeyMap, paint: Paint): readonly string[] => {
	// A message may quote a path or an error of the system, and those hold anything.
	const message = given.message === null ? null : sanitize(given.message).replaceAll(/[\n\t]/g, ' ');
	const {left, width, whole, rows, prompt} = given;
	const isWhole = whole !== undefined && prompt === undefined && displayWidth(message ?? '') > width;
	const lines = isWhole
		? messageLines(message ?? '', {width: whole.width, rows}, paint)
		: drawBar({...given, message}, keys, paint);
	return lines.map(line => ' '.repeat(isWhole ? whole.left : left) + line);
};
