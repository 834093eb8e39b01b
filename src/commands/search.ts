import process from 'node:process';
import type {Post} from '../library/post.ts';
import {readBody} from '../library/read-body.ts';
import {drain} from '../library/read-library.ts';
import type {Range} from '../search/find-in-text.ts';
import {createPostRanker} from '../search/rank-posts.ts';
import {phrasesFirst, searchTexts, type TextMatch} from '../search/search-texts.ts';
import {sentenceIn} from '../search/sentence.ts';
import {createTextStore} from '../search/text-store.ts';
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

/** Finds posts by their titles, categories and tags, best first, then by their texts. */
export function* findHits(posts: readonly Post[], words: string): Generator<Hit> {
	for (const {post, marks} of drain(createPostRanker(posts).rank(words))) {
		yield {post, kind: 'title', sentence: null, count: null, marks};
	}
	const matches: TextMatch[] = [];
	// Every text is asked for once, so that there is nothing to keep.
	for (const match of searchTexts(createTextStore(markdownOf, 0), posts, words)) {
		if (match !== undefined) matches.push(match);
	}
	for (const match of phrasesFirst(matches)) yield textHit(match);
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

/** A hit as text: a line with date, title and file, and below it the sentence. */
export const hitText = ({post, sentence, marks}: Hit, look: Look = plain): string => {
	const {date, title, id} = post;
	const named = sentence === null ? marked(title, marks, {start: 0, end: title.length}, look) : title;
	const head = `${[date, named, id].filter(Boolean).join('  ')}\n`;
	if (sentence === null) return head;
	const whole = [{start: 0, end: sentence.length}];
	const lines =
		look.columns === null ? whole : wrapText(sentence, {width: Math.max(1, look.columns - indent.length)});
	return head + lines.map(line => `${indent}${marked(sentence, marks, line, look)}\n`).join('');
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
