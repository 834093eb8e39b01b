import process from 'node:process';
import type {Library, Post} from '../library/post.ts';
import {padEnd, padStart} from '../text/truncate.ts';
import {displayWidth} from '../text/width.ts';
import {openLibrary, type Source} from './open-library.ts';

const cellsOf = (post: Post): readonly string[] => [
	post.date ?? '',
	post.title,
	post.categories.join(', '),
	`${post.minutes} min`,
	post.id,
];

/** Column of the reading time, the only one whose cells end together. */
const minutesColumn = 3;

/** The library as text: one line for each post, in columns that line up. */
export const listText = ({posts}: Library): string => {
	const rows = posts.map(cellsOf);
	const widths = rows.reduce<readonly number[]>(
		(widest, row) => row.map((cell, column) => Math.max(widest[column] ?? 0, displayWidth(cell))),
		[],
	);
	const lines = rows.map(row =>
		row
			.map((cell, column) => (column === minutesColumn ? padStart : padEnd)(cell, widths[column] ?? 0))
			// A column that is empty in every row leaves no gap.
			.filter((_, column) => (widths[column] ?? 0) > 0)
			.join('  ')
			.trimEnd(),
	);
	return lines.map(line => `${line}\n`).join('');
};

/** `writing-tui list`: the list without a screen. */
export const list = (source: Source): number => {
	const library = openLibrary(source);
	process.stdout.write(listText(library));
	for (const {message} of library.problems) process.stderr.write(`writing-tui: ${message}\n`);
	return 0;
};
