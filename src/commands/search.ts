import process from 'node:process';
import type {Post} from '../library/post.ts';
import {readBody} from '../library/read-body.ts';
import {drain} from '../library/read-library.ts';
import {compileQuery, type Range} from '../search/find-in-text.ts';
import {createPostRanker} from '../search/rank-posts.ts';
import {phrasesFirst, searchTexts, type TextMatch} from '../search/search-texts.ts';
import {sentenceIn} from '../search/sentence.ts';
import {createTextStore, storeFolding} from '../search/text-store.ts';
import {isColorForced} from '../terminal/color-level.ts';
import {outputTerminal} from '../terminal/standard-output.ts';
import {sanitizeLine} from '../text/sanitize.ts';
import {wrapText} from '../text/wrap.ts';
import type {Archive} from './archive.ts';
import {jsonLines} from './json-text.ts';
import {emptyText} from './list.ts';
import {openLibrary, type Source} from './open-library.ts';
import {UsageError} from './usage-error.ts';
import {writeOut} from './write-out.ts';

/** A post that was found, by its title or by its text. */
export type Hit = {
	readonly post: Post;
	readonly kind: 'title' | 'text';
	/** The sentence around the first match; null for a title. */
	readonly sentence: string | null;
	/** Matches in the text; null for a title. */
	readonly count: number | null;
	/** What matched in the title, or in the sentence. */
	readonly marks: readonly Range[];
};

const markdownOf = (post: Post): string | undefined => {
	try {
		return readBody(post).text;
	} catch {
		// A file that cannot be read is found by its title only; showing it says why.
		return undefined;
	}
};

const textHit = ({post, query, count}: TextMatch): Hit => {
	const sentence = sentenceIn(markdownOf(post) ?? '', query);
	return {post, kind: 'text', sentence: sentence?.text ?? '', marks: sentence?.marks ?? [], count};
};

const quoted = /["“„]([^"“”„]*)["“”]/g;

/** The words of a search without quotation marks, and those that stood between some: they are to be found side by side. */
const readQuery = (words: string): {readonly text: string; readonly phrases: readonly string[]} => ({
	text: words.replace(quoted, ' $1 ').replace(/\s+/g, ' ').trim(),
	phrases: Array.from(words.matchAll(quoted), ([, phrase = '']) => phrase.trim()).filter(Boolean),
});

const textMatches = (posts: readonly Post[], text: string): readonly TextMatch[] =>
	// Every text is asked for once, so that there is nothing to keep.
	[...searchTexts(createTextStore(markdownOf, 0), posts, text)].filter(match => match !== undefined);

/** The posts whose texts have every phrase. */
const withPhrases = (posts: readonly Post[], phrases: readonly string[]): readonly Post[] =>
	phrases.reduce(
		(left, phrase) =>
			textMatches(left, phrase)
				.filter(({isPhrase}) => isPhrase)
				.map(({post}) => post),
		posts,
	);

/** Finds posts by their titles, categories and tags, best first, then by their texts. */
export function* findHits(posts: readonly Post[], words: string): Generator<Hit> {
	const {text, phrases} = readQuery(words);
	const queries = phrases.map(phrase => compileQuery(phrase, storeFolding));
	for (const {post, marks} of drain(createPostRanker(posts).rank(text))) {
		if (queries.every(query => query.test(post.title)))
			yield {post, kind: 'title', sentence: null, count: null, marks};
	}
	for (const match of phrasesFirst(textMatches(withPhrases(posts, phrases), text))) yield textHit(match);
}

/** A hit as `search --json` prints it. The fields are a promise to scripts: they are described in the command line's table. */
export const hitJson = ({post, kind, sentence, count, marks}: Hit) => ({
	id: post.id,
	title: post.title,
	date: post.date,
	kind,
	sentence,
	count,
	marks: marks.map(({start, end}) => [start, end]),
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
export const hitText = ({post, sentence, marks}: Hit, look: Look = plain): string => {
	const {date, title, id} = post;
	const row = [date, title, id].filter(Boolean).join('  ');
	const at = date === null ? 0 : date.length + 2;
	const titleMarks = marks.map(({start, end}) => ({start: start + at, end: end + at}));
	const head = linesOf(
		row,
		{
			marks: sentence === null ? titleMarks : [],
			first: '',
			next: headIndent,
			nowrap: [[row.length - id.length, row.length]],
		},
		look,
	);
	return sentence === null ? head : head + linesOf(sentence, {marks, first: indent, next: indent}, look);
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
