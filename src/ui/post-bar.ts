import type {Paint} from '../render/theme.ts';
import {percentOf} from '../state/percent-of.ts';
import {truncate} from '../text/truncate.ts';
import {besides, type Drawn, drawn, spread} from './drawn.ts';
import {fitHints, guide, type Hint, hintGap, hintOf} from './key-hints.ts';
import type {Command, KeyMap} from './key-map.ts';
import {messageLines} from './message-lines.ts';

/** How far the open post has been seen. */
export type Progress = {
	/** 0 to 1. */
	readonly share: number;
	/** Of the whole post. */
	readonly minutes: number;
	/** The heading that the first visible line stands under; empty above the first. */
	readonly section: string;
	/** Code in the window goes on beyond its edge. */
	readonly isCodeCut: boolean;
};

type Part = 'minutes' | 'track' | 'section' | Command;

/**
 * What stands in the bar behind the per cent. The first are the last to give way: each takes its cells, or grows to them, when there
 * are so many, else none. What is left lengthens the section. Nothing of it depends on where in the post the reader is, so that the
 * bar stands still from page to page.
 */
const priorities: ReadonlyArray<readonly [part: Part, cells?: number]> = [
	[guide],
	['minutes'],
	['track', 8],
	['section', 12],
	['find'],
	['track', 12],
	['section', 20],
	['outline'],
	['back'],
	['next-link'],
];

/** `42 %`; only the end has one cell more, and one fewer behind it. */
const percentWidth = 4;

/** Free cells before the progress line and the minutes, and before all others. */
const gapBefore = (part: Part): number => (part === 'track' || part === 'minutes' ? 2 : hintGap);

/** Cells of every part that there is room for. */
const shareOut = (width: number, naturals: ReadonlyMap<Part, number>): ReadonlyMap<Part, number> => {
	const shares = new Map<Part, number>();
	let free = width - percentWidth;
	for (const [part, cells = naturals.get(part)] of priorities) {
		if (cells === undefined) continue;
		const has = shares.get(part) ?? -gapBefore(part);
		if (cells - has > free) continue;
		shares.set(part, cells);
		free -= cells - has;
	}
	const section = shares.get('section');
	if (section !== undefined) shares.set('section', section + free);
	return shares;
};

const endWords = 'the end';
const minutesWords = (minutes: number): string => `${minutes} min left`;

const drawMinutes = ({share, minutes}: Progress, width: number, paint: Paint): Drawn => {
	const left = share >= 1 ? endWords : minutesWords(Math.max(1, Math.ceil(minutes * (1 - share))));
	return drawn(left.padEnd(width), paint.dim);
};

/** Per cent, progress line and minutes; `instead` may stand in the cells of the minutes. */
const drawProgress = (
	progress: Progress,
	{width, shares, instead}: {width: number; shares: ReadonlyMap<Part, number>; instead: Drawn | undefined},
	paint: Paint,
): Drawn => {
	const {share} = progress;
	const percent = `${percentOf(share)} %`;
	const track = shares.get('track') ?? 0;
	const words = shares.get('minutes') ?? 0;
	const done = Math.round(track * share);
	if (track + words === 0) return percent.length > width ? {text: '', width: 0} : drawn(percent, paint.dim);
	const line = {
		text: `${paint.accent('━'.repeat(done))}${paint.rule('─'.repeat(track - done))}`,
		width: track,
	};
	const minutes =
		instead === undefined || instead.width > words
			? drawMinutes(progress, words, paint)
			: {text: instead.text + ' '.repeat(words - instead.width), width: words};
	const rest = besides([line, ...(words > 0 ? [minutes] : [])], 2);
	const space = percentWidth + gapBefore('track');
	return {text: paint.dim(percent.padEnd(space)) + rest.text, width: space + rest.width};
};

/** The name of the section, or what to do about code that goes on beyond the window's edge. */
const drawMiddle = ({section, isCodeCut}: Progress, width: number, keys: KeyMap, paint: Paint): Drawn => {
	const scroll = isCodeCut ? hintOf('code-right', 'more code', keys, paint) : undefined;
	const wrap = isCodeCut ? hintOf('wrap-code', 'wrap', keys, paint) : undefined;
	const hints = fitHints(
		[scroll, wrap].filter(hint => hint !== undefined),
		width,
	);
	return hints.width > 0 ? hints : drawn(truncate(section, width), paint.dim);
};

/** What a bar of a post is drawn from. */
type PostBar = {
	readonly width: number;
	/** Rows that a long message may take. */
	readonly rows: number;
	readonly progress: Progress;
	/** A sentence that takes the place of everything behind the progress; null for none. */
	readonly message: string | null;
	readonly hints: readonly Hint[];
};

/** The bar of a post: how far it was read, the section, and the keys that lead on. A long message has all of it. */
export const drawPostBar = (
	{width, rows, progress, message, hints}: PostBar,
	keys: KeyMap,
	paint: Paint,
): readonly string[] => {
	const shares = shareOut(
		width,
		new Map<Part, number>([
			['minutes', Math.max(endWords.length, minutesWords(progress.minutes).length)],
			...hints.map(({command, drawn: hint}) => [command, hint.width] as const),
		]),
	);
	// Where no section has room, what to do about code that goes on has that of the minutes.
	const isNarrow = progress.isCodeCut && !shares.has('section');
	const instead = isNarrow ? hintOf('code-right', 'code', keys, paint)?.drawn : undefined;
	const start = drawProgress(progress, {width, shares, instead}, paint);
	if (message !== null) {
		const said = drawn(message, paint.accent);
		const isLong = said.width > width - start.width - hintGap;
		return isLong ? messageLines(message, {width, rows}, paint) : [spread(start, said, width)];
	}
	const middle = drawMiddle(progress, shares.get('section') ?? 0, keys, paint);
	const shown = hints.filter(({command}) => shares.has(command)).map(({drawn: hint}) => hint);
	return [spread(besides([start, middle], hintGap), besides(shown, hintGap), width)];
};
