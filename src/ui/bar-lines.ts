import type {Paint} from '../render/theme.ts';
import type {Span} from '../state/geometry.ts';
import {clusterAt} from '../text/cluster-at.ts';
import {sanitize} from '../text/sanitize.ts';
import {truncate} from '../text/truncate.ts';
import {displayWidth} from '../text/width.ts';
import {drawn, spread} from './drawn.ts';
import {fitHints, hintGap, hintsOf} from './key-hints.ts';
import type {Command, KeyMap, Screen} from './key-map.ts';
import {messageLines, rowsFor} from './message-lines.ts';
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
	/** A sentence that takes the place of the section and the key hints, with fewer and fewer words for where there is less room; empty for none. */
	readonly messages: readonly string[];
	/** What stands at the left where there is no progress. */
	readonly status?: string;
	/** What is being typed, and what it found; the keys that end it give way to both. Takes the place of everything else. */
	readonly prompt?: {readonly query: string; readonly result: string; readonly hints: readonly string[]};
	readonly progress?: Progress;
};

/** Fewer cells than these say nothing of a long query, whatever stands beside it. */
const leastQuery = 4;

/** The end of a text, of at most `room` cells and never cut inside a character. */
const endOf = (text: string, room: number): string => {
	let over = displayWidth(text) - room;
	let start = 0;
	while (over > 0) {
		const {end, width} = clusterAt(text, start);
		over -= width;
		start = end;
	}
	return text.slice(start);
};

/** As many hints as fit: those at the right edge stay where they are. */
const fitEnd = (hints: readonly string[], room: number): string => {
	const all = hints.map((_, index) => hints.slice(index).join(' '.repeat(hintGap)));
	return all.find(words => displayWidth(words) <= room) ?? '';
};

/** The query with a cursor at its end, in the color that leads on everywhere; a long one shows its end. */
const drawPrompt = (
	{query, result, hints}: NonNullable<Bar['prompt']>,
	width: number,
	paint: Paint,
): string => {
	const beside = result === '' ? fitEnd(hints, width - displayWidth(query) - 4) : result;
	const room = beside === '' ? width - 2 : width - displayWidth(beside) - 4;
	const shown = endOf(query, Math.max(leastQuery, room));
	const used = 2 + displayWidth(shown);
	const end = used + 2 + displayWidth(beside) <= width ? beside : '';
	const free = ' '.repeat(Math.max(0, width - used - displayWidth(end)));
	return `${paint.accent('/')}${shown}${paint.currentMark(' ')}${free}${paint.dim(end)}`;
};

const drawBar = (bar: Bar, message: string | null, keys: KeyMap, paint: Paint): readonly string[] => {
	const {width, rows, status = '', progress} = bar;
	const hints = hintsOf(bar, keys, paint);
	if (progress !== undefined) return drawPostBar({width, rows, progress, message, hints}, keys, paint);
	if (message !== null) return messageLines(message, {width, rows}, paint);
	if (status === '') return [fitHints(hints, width).text];
	const start = drawn(truncate(status, width), paint.dim);
	return [spread(start, fitHints(hints, width - start.width - hintGap), width)];
};

/** The folders before a name in an absolute path, or in one below the home folder. */
const folders = /(?<=^|\s)~?\/\S*\/(?=[^\s/])/g;

/** A message, and the cells in which it stands. */
type Placed = {readonly message: string; readonly span: Span};

/** Where a message stands: in the bar, or from there to the right, or in the whole window; the most words that fit, else the fewest. */
const placeMessage = ({messages, left, width, whole, rows}: Bar): Placed | undefined => {
	// A message may quote a path or an error of the system, and those hold anything.
	const clean = messages.map(message => sanitize(message).replaceAll(/[\n\t]/g, ' '));
	const shortest = clean.at(-1);
	if (shortest === undefined) return undefined;
	const bar = {left, width};
	const spans = whole === undefined ? [bar] : [bar, {left, width: whole.left + whole.width - left}, whole];
	const isFitting = ({message, span}: Placed): boolean =>
		displayWidth(message) <= span.width ||
		// Two rows under a column are worse than one that leaves it.
		((span !== bar || whole === undefined) && rowsFor(message, span.width) <= rows);
	const fewest = shortest.replaceAll(folders, '…/');
	const placed = [...clean, fewest].flatMap(message => spans.map(span => ({message, span})));
	return placed.find(isFitting) ?? {message: fewest, span: whole ?? bar};
};

/** The bar: where the reader is at the left, and the keys that lead on; a message in place of them for a while. */
export const barLines = (bar: Bar, keys: KeyMap, paint: Paint): readonly string[] => {
	const {left, width, rows, prompt} = bar;
	const at = (start: number, lines: readonly string[]) => lines.map(line => ' '.repeat(start) + line);
	if (prompt !== undefined) return at(left, [drawPrompt(prompt, width, paint)]);
	const {message = null, span = bar} = placeMessage(bar) ?? {};
	return message !== null && displayWidth(message) > width
		? at(span.left, messageLines(message, {width: span.width, rows}, paint))
		: at(left, drawBar(bar, message, keys, paint));
};
