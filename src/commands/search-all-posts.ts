import type {Library, Post} from '../library/post.ts';
import {readMarkdown} from '../library/read-body.ts';
import type {Query} from '../search/find-in-text.ts';
import {plainBlocks} from '../search/plain-blocks.ts';
import {createPostRanker, type PostRanker, type RankedPost} from '../search/rank-posts.ts';
import {searchTexts, type TextMatch} from '../search/search-texts.ts';
import {sentenceIn} from '../search/sentence.ts';
import {createTextStore, type TextStore} from '../search/text-store.ts';
import type {Hit, TextHit} from '../state/search.ts';
import type {SessionStore} from '../ui/session-store.ts';
import {showFindings} from './show-findings.ts';
import {nextTurn, runInSlices} from './slices.ts';

/** Bytes of folded text that are kept for the next query. */
const mostBytes = 96 * 1024 * 1024;

/** Hits shown: more would be read by nobody. */
const mostHits = 300;

/** Texts that fill a window. */
const windowful = 30;

/** Letters and digits alone tell whether a heading says the same as the title. */
const essence = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** A text without the heading at its top that repeats the title: it is not shown a second time, and titles are looked through by themselves. */
const withoutTitle = (text: string, title: string): string => {
	const [heading, words = ''] = /^\s*#[ \t]+([^\n]*)/.exec(text) ?? [];
	return heading !== undefined && essence(words) === essence(title) ? text.slice(heading.length) : text;
};

const markdownOf = (post: Post): string | undefined => {
	try {
		return withoutTitle(readMarkdown(post), post.title);
	} catch {
		// A file that cannot be read is found by its title only; opening it says why.
		return undefined;
	}
};

/** Anything but letters of one unit and the quotes and dashes of print: part of it may be found where the whole was not looked for. */
const composed = /[^\s -~\u2010-\u2022]/;

/** Matches as a find in the post counts them: whole characters only. */
const countIn = (markdown: string, query: Query): number => {
	let count = 0;
	for (const block of plainBlocks(markdown)) count += query.findAll(block).length;
	return count;
};

/**
 * A post found by its text, with the sentence around the first match; undefined when what was found is part of a character only, as
 * one face of a family, which a find in the post does not find either.
 */
const hitOf = ({post, query, count, isPhrase}: TextMatch): TextHit | undefined => {
	const markdown = markdownOf(post);
	// Its file went since its text was read: opening it says so.
	if (markdown === undefined) return {kind: 'text', post, sentence: post.excerpt, marks: [], count};
	const sentence = sentenceIn(markdown, query);
	if (sentence === undefined || sentence.text.trim() === '') return undefined;
	const matches = isPhrase && !composed.test(markdown) ? count : countIn(markdown, query);
	return {kind: 'text', post, sentence: sentence.text, marks: sentence.marks, count: matches};
};

/** Collects what can be shown: titles, then the texts with the phrase, then those with its words only. */
const createHitList = () => {
	let titles: readonly Hit[] | null = null;
	const phrase: TextHit[] = [];
	const words: TextHit[] = [];
	return {
		addTitles(best: readonly RankedPost[]) {
			titles = best.slice(0, mostHits).map(({post, marks}): Hit => ({kind: 'title', post, marks}));
		},
		/** Takes a match in. To find its sentence the post is read again: what nobody would see is left out. */
		addText(match: TextMatch) {
			const list = match.isPhrase ? phrase : words;
			const hit = list.length < mostHits ? hitOf(match) : undefined;
			if (hit !== undefined) list.push(hit);
		},
		hasTitles: () => titles !== null,
		hasWindowful: () => phrase.length + words.length >= windowful,
		count: () => (titles?.length ?? 0) + phrase.length + words.length,
		hits: (): readonly Hit[] => [...(titles ?? []), ...[...phrase, ...words].slice(0, mostHits)],
	};
};

type HitList = ReturnType<typeof createHitList>;

/**
 * Ranks titles and searches texts in turns, until there are enough texts to be shown with the titles: neither waits for the other
 * to be done with thousands of posts.
 */
function* searchBoth(
	ranking: Generator<undefined, readonly RankedPost[]>,
	texts: Generator<TextMatch | undefined, undefined>,
	list: HitList,
): Generator<undefined, undefined> {
	const searchText = (): boolean => {
		const {value, done} = texts.next();
		if (value !== undefined) list.addText(value);
		return done !== true;
	};
	let ranked = ranking.next();
	for (; !ranked.done; ranked = ranking.next()) {
		if (!list.hasWindowful()) searchText();
		yield;
	}
	list.addTitles(ranked.value);
	while (searchText()) yield;
}

/** Reads titles and texts before anything is looked for, until half of the room for texts is taken. */
function* readAhead(
	ranker: PostRanker,
	texts: TextStore,
	posts: readonly Post[],
): Generator<undefined, undefined> {
	yield* ranker.prepare();
	texts.keepOnly(posts);
	for (const post of posts) {
		if (texts.size() > mostBytes / 2) return;
		yield* texts.textOf(post);
		yield;
	}
}

/**
 * A function that searches titles and texts for the query of a session and shows what it finds. It keeps the texts for the next query,
 * and reads them already while nothing is typed yet.
 */
export const createPostSearch = () => {
	const texts = createTextStore(markdownOf, mostBytes);
	let ranked: {readonly library: Library; readonly ranker: PostRanker} | undefined;

	const rankerOf = (library: Library): PostRanker => {
		if (ranked?.library !== library) ranked = {library, ranker: createPostRanker(library.posts)};
		return ranked.ranker;
	};
	const onStep = () => {};

	return async (store: SessionStore, isWanted: () => boolean): Promise<void> => {
		const {library, search} = store.get();
		if (search === null) return;
		const {query, done: isAgain} = search;
		const {posts} = library;
		const ranker = rankerOf(library);
		if (query.trim() === '') {
			await nextTurn();
			await runInSlices(readAhead(ranker, texts, posts), {isWanted, onStep, onPause() {}});
			return;
		}
		const list = createHitList();
		await showFindings(searchBoth(ranker.rank(query), searchTexts(texts, posts, query), list), {
			isWanted,
			onStep,
			// In a library that changed, what was found before stands until all is searched.
			count: () => (isAgain ? 0 : list.count()),
			isReady: list.hasTitles,
			atOnce: false,
			// To read and fold texts makes so much garbage that keys feel it; those that are known are searched in no time.
			canWait: () => !texts.isWhole(),
			show: done =>
				store.dispatch({type: 'hits', query, hits: list.hits(), done, lacksTitles: !list.hasTitles()}),
		});
	};
};
