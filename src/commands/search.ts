import process from 'node:process';
import type {Post} from '../library/post.ts';
import {drain} from '../library/read-library.ts';
import {createPostRanker} from '../search/rank-posts.ts';
import {phrasesFirst, searchTexts} from '../search/search-texts.ts';
import {createTextStore} from '../search/text-store.ts';
import type {Hit, Range} from '../state/search.ts';
import {isColorForced} from '../terminal/color-level.ts';
import {outputTerminal} from '../terminal/standard-output.ts';
import {sanitizeLine} from '../text/sanitize.ts';
import {wrapText} from '../text/wrap.ts';
import type {Archive} from './archive.ts';
import {jsonLines} from './json-text.ts';
import {emptyText} from './list.ts';
import {openLibrary, type Source} from './open-library.ts';
import {searchedText, textHitOf} from './text-hit.ts';
import {UsageError} from './usage-error.ts';
import {writeOut} from './write-out.ts';

/** Finds posts by their titles, categories and tags, best first, then by their texts. */
export function* findHits(posts: readonly Post[], words: string): Generator<Hit> {
	for (const {post, marks} of drain(createPostRanker(posts).rank(words))) yield {kind: 'title', post, marks};
	// Every text is asked for once, so that there is nothing to keep.
	const matches = [...searchTexts(createTextStore(searchedText, 0), posts, words)];
	for (const match of phrasesFirst(matches.filter(found => found !== undefined))) {
		const hit = textHitOf(match);
		if (hit !== undefined) yield hit;
	}
}

/** A hit as `search --json` prints it. The fields are a promise to scripts: they are described in the command line's table. */
export const hitJson = (hit: Hit) => ({
	id: hit.post.id,
	title: hit.post.title,
	date: hit.post.date,
	kind: hit.kind,
	sentence: hit.kind === 'text' ? hit.sentence : null,
	count: hit.kind === 'text' ? hit.count : null,
	marks: hit.marks.map(({start, end}) => [start, end]),
});

/** How what was found is set: marks what matched; `columns` is null where lines are not to be broken. */
type Look = {readonly mark: (text: string) => string; readonly columns: number | null};

const plain: Look = {mark: text => text, columns: null};

const lookFor = async (archive: Archive | undefined, width: number | undefined): Promise<Look> => {
	const terminal = outputTerminal();
	const columns = width ?? (terminal && (terminal.columns || 80));
	if (terminal === null && !isColorForced(process.env)) return {...plain, columns};
	const {paintFor, themeChosen} = await import('./look.ts');
	return {mark: paintFor(themeChosen(undefined, archive), process.env).mark, columns};
};

/** Part of a text with what matched in it marked. */
const marked = (text: string, marks: readonly Range[], {start, end}: Range, {mark}: Look): string => {
	let result = '';
	let at = start;
	for (const range of marks) {
		const from = Math.max(at, range.start);
		const to = Math.min(end, range.end);
		if (from >= to) continue;
		result += text.slice(at, from) + mark(text.slice(from, to));
		at = to;
	}
	return result + text.slice(at, end);
};

const indent = '    ';

/** Of the lines that a row goes on in: less than that of the sentence below it. */
const headIndent = '  ';

type Setting = {
	readonly marks: readonly Range[];
	/** What stands before the first line, and before the others. */
	readonly first: string;
	readonly next: string;
	/** Ranges that are kept on one line where they fit on one. */
	readonly nowrap?: readonly (readonly [start: number, end: number])[];
};

/** A text with its marks, in lines that fit the columns; in one where they are not to be broken. */
const linesOf = (text: string, {marks, first, next, nowrap = []}: Setting, look: Look): string => {
	const room = (margin: string): number => Math.max(1, (look.columns ?? 0) - margin.length);
	const lines =
		look.columns === null
			? [{start: 0, end: text.length}]
			: wrapText(text, {width: room(next), firstWidth: room(first), nowrap});
	return lines
		.map((line, index) => `${index === 0 ? first : next}${marked(text, marks, line, look)}\n`)
		.join('');
};

/** A hit as text: a line with date, title and file, and below it the sentence. */
export const hitText = (hit: Hit, look: Look = plain): string => {
	const {date, title, id} = hit.post;
	const row = [date, title, id].filter(Boolean).join('  ');
	const nowrap = [[row.length - id.length, row.length]] as const;
	const lines = {first: '', next: headIndent, nowrap};
	if (hit.kind === 'text') {
		const {sentence, marks} = hit;
		return (
			linesOf(row, {...lines, marks: []}, look) +
			linesOf(sentence, {marks, first: indent, next: indent}, look)
		);
	}
	const at = date === null ? 0 : date.length + 2;
	const marks = hit.marks.map(({start, end}) => ({start: start + at, end: end + at}));
	return linesOf(row, {...lines, marks}, look);
};

function* hitTexts(hits: readonly Hit[], look: Look): Generator<string> {
	for (const [index, hit] of hits.entries()) {
		// Texts stand apart from the titles above them and from one another.
		yield (index > 0 && hit.kind === 'text' ? '\n' : '') + hitText(hit, look);
	}
}

/** What is searched for, and how it is printed. */
export type SearchOptions = Source & {
	readonly words: string;
	readonly json: boolean;
	/** Columns that sentences are broken at; else those of the terminal. */
	readonly width?: number | undefined;
	readonly program: string;
};

/** `writing-tui search`: posts and sentences that match. The exit code is 1 when there are none. */
export const search = async ({words, json, width, program, ...source}: SearchOptions): Promise<number> => {
	if (words.trim() === '') throw new UsageError('search needs WORDS, not empty ones');
	const library = openLibrary(source);
	const hits = [...findHits(library.posts, words)];
	if (json) await writeOut(jsonLines(hits, hitJson));
	else if (hits.length > 0) await writeOut(hitTexts(hits, await lookFor(source.archive, width)));
	else {
		const why = library.posts.length === 0 ? emptyText(library, source.source) : `nothing matches "${words}"`;
		process.stderr.write(`${program}: ${sanitizeLine(why)}\n`);
	}
	return hits.length > 0 ? 0 : 1;
};
