import type {Library, Post} from '../library/post.ts';
import {outputTerminal} from '../terminal/standard-output.ts';
import {padEnd, padStart, truncate} from '../text/truncate.ts';
import {displayWidth} from '../text/width.ts';
import {withheldWords} from '../ui/withheld-words.ts';
import {jsonLines} from './json-text.ts';
import {openLibrary, type Source} from './open-library.ts';
import {postJson} from './post-json.ts';
import {tell} from './tell.ts';
import {writeOut} from './write-out.ts';

/** What is to be known before a post is opened: it is not for everybody, or something is wrong with it. */
const noteOf = (post: Post): string =>
	[...withheldWords(post), ...(post.problems.length > 0 ? ['!'] : [])].join(' ');

const cellsOf = (post: Post, index: number): readonly string[] => [
	String(index + 1),
	post.date ?? '',
	post.title,
	post.categories.join(', '),
	post.minutes > 0 ? `${post.minutes} min` : '',
	noteOf(post),
	post.id,
];

/** The columns by their place in a row. */
const column = {number: 0, date: 1, title: 2, category: 3, minutes: 4, note: 5, file: 6} as const;

/** The columns of numbers, whose cells end together. */
const rightColumns: readonly number[] = [column.number, column.minutes];

const gap = '  ';

const widthOf = (widths: readonly number[]): number => {
	const filled = widths.filter(width => width > 0);
	return filled.reduce((sum, width) => sum + width, gap.length * Math.max(0, filled.length - 1));
};

/**
 * Columns in the order in which they give way when a row is too wide. Each gets narrower as long as it keeps `least` cells, and `otherwise`
 * has so many.
 */
const givingWay = [
	{at: column.file, least: Number.POSITIVE_INFINITY, otherwise: 0},
	{at: column.category, least: 6, otherwise: 0},
	{at: column.title, least: 12, otherwise: 12},
	{at: column.minutes, least: Number.POSITIVE_INFINITY, otherwise: 0},
	{at: column.date, least: Number.POSITIVE_INFINITY, otherwise: 0},
] as const;

/** Fewer columns than these are no list. */
const leastColumns = 20;

/** The widths of columns in rows of at most so many cells; a row may be wider where nothing more gives way. */
const fitted = (widths: readonly number[], columns: number): readonly number[] => {
	const fit = [...widths];
	for (const {at, least, otherwise} of givingWay) {
		const over = widthOf(fit) - columns;
		const width = fit[at] ?? 0;
		if (over <= 0) break;
		fit[at] = width - over >= least ? width - over : Math.min(width, otherwise);
	}
	// What a whole column leaves over is the title's again.
	const free = Math.max(0, columns - widthOf(fit));
	fit[column.title] = Math.min(widths[column.title] ?? 0, (fit[column.title] ?? 0) + free);
	return fit;
};

/** The library as text: one line for each post, in columns that line up; none is wider than so many columns, or 20 if they are fewer. */
export function* listLines(
	{posts}: Pick<Library, 'posts'>,
	columns: number | null = null,
): Generator<string> {
	const needed: number[] = [];
	for (const [index, post] of posts.entries()) {
		for (const [at, cell] of cellsOf(post, index).entries()) {
			needed[at] = Math.max(needed[at] ?? 0, displayWidth(cell));
		}
	}
	const most = columns === null ? Number.POSITIVE_INFINITY : Math.max(columns, leastColumns);
	const widths = columns === null ? needed : fitted(needed, most);
	for (const [index, post] of posts.entries()) {
		const cells = cellsOf(post, index).map((cell, at) => {
			const width = widths[at] ?? 0;
			return (rightColumns.includes(at) ? padStart : padEnd)(
				columns === null ? cell : truncate(cell, width),
				width,
			);
		});
		// A column that is empty in every row leaves no gap.
		const row = cells
			.filter((_, at) => (widths[at] ?? 0) > 0)
			.join(gap)
			.trimEnd();
		yield `${columns === null ? row : truncate(row, most)}\n`;
	}
}

/** Why a library shows no posts, and what to do, as a sentence. */
export const emptyText = (
	{root, skipped}: Pick<Library, 'root' | 'skipped'>,
	source: string | undefined,
): string => {
	const folder = source ?? root;
	const unlisted = skipped.filter(({reason}) => reason === 'draft' || reason === 'hidden').length;
	if (unlisted > 0)
		return `no posts in ${folder} but drafts and hidden ones (${unlisted}) — --drafts lists them`;
	if (skipped.length > 0)
		return `no posts in ${folder}: what is there is left out (${skipped.length}) — the command check tells why`;
	return `no posts in ${folder} — a post is a Markdown file (.md, .markdown, .mdx and their like) there or below`;
};

/** Tells the faults of the library itself, which belong to no post, on standard error. */
const tellProblems = ({problems}: Library, program: string): void => {
	for (const {file, line, message} of problems) {
		const place = [file, line].filter(part => part !== undefined).join(':');
		tell(program, place === '' ? message : `${place}: ${message}`);
	}
};

/** How the list is printed. */
export type ListOptions = Source & {
	readonly json: boolean;
	/** Columns that rows are fitted to; else those of the terminal, and in a pipe rows are whole. */
	readonly width: number | undefined;
	readonly program: string;
};

/** `writing-tui list`: the list without a screen. */
export const list = async ({json, width, program, ...source}: ListOptions): Promise<number> => {
	const library = openLibrary(source);
	// A terminal that does not know its size says 0.
	const columns = width ?? (outputTerminal()?.columns || null);
	await writeOut(json ? jsonLines(library.posts, postJson) : listLines(library, columns));
	if (library.posts.length === 0) tell(program, emptyText(library, source.source));
	tellProblems(library, program);
	return 0;
};
