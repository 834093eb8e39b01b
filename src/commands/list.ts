import process from 'node:process';
import type {Library, Post} from '../library/post.ts';
import {sanitizeLine} from '../text/sanitize.ts';
import {padEnd, padStart} from '../text/truncate.ts';
import {displayWidth} from '../text/width.ts';
import {jsonLines} from './json-text.ts';
import {openLibrary, type Source} from './open-library.ts';
import {postJson} from './post-json.ts';
import {writeOut} from './write-out.ts';

/** What is to be known before a post is opened: it is not for everybody, or something is wrong with it. */
const noteOf = ({draft, hidden, scheduled, problems}: Post): string =>
	[draft && 'draft', hidden && 'hidden', scheduled && 'scheduled', problems.length > 0 && '!']
		.filter(Boolean)
		.join(' ');

const cellsOf = (post: Post, index: number): readonly string[] => [
	String(index + 1),
	post.date ?? '',
	post.title,
	post.categories.join(', '),
	`${post.minutes} min`,
	noteOf(post),
	post.id,
];

/** The columns of numbers, whose cells end together. */
const rightColumns = [0, 4];

/** The library as text: one line for each post, in columns that line up. */
export function* listLines({posts}: Pick<Library, 'posts'>): Generator<string> {
	const widths: number[] = [];
	for (const [index, post] of posts.entries()) {
		for (const [column, cell] of cellsOf(post, index).entries()) {
			widths[column] = Math.max(widths[column] ?? 0, displayWidth(cell));
		}
	}
	for (const [index, post] of posts.entries()) {
		const cells = cellsOf(post, index).map((cell, column) =>
			(rightColumns.includes(column) ? padStart : padEnd)(cell, widths[column] ?? 0),
		);
		// A column that is empty in every row leaves no gap.
		yield `${cells
			.filter((_, column) => (widths[column] ?? 0) > 0)
			.join('  ')
			.trimEnd()}\n`;
	}
}

/** Tells the faults of the library itself, which belong to no post, on standard error. */
export const tellProblems = ({problems}: Library, program: string): void => {
	for (const {file, line, message} of problems) {
		const place = [file, line].filter(part => part !== undefined).join(':');
		process.stderr.write(`${program}: ${sanitizeLine(place === '' ? message : `${place}: ${message}`)}\n`);
	}
};

/** How the list is printed. */
export type ListOptions = Source & {readonly json: boolean; readonly program: string};

/** `writing-tui list`: the list without a screen. */
export const list = async ({json, program, ...source}: ListOptions): Promise<number> => {
	const library = openLibrary(source);
	await writeOut(json ? jsonLines(library.posts, postJson) : listLines(library));
	tellProblems(library, program);
	return 0;
};
