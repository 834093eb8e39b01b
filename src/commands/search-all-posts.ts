import type {Library, Post} from '../library/post.ts';
import {createPostRanker, type PostRanker, type RankedPost} from '../search/rank-posts.ts';
import {searchTexts, type TextMatch} from '../search/search-texts.ts';
import {createTextStore, type TextStore} from '../search/text-store.ts';
import type {Hit, TextHit} from '../state/search.ts';
import type {SessionStore} from '../ui/session-store.ts';
import {showFindings} from './show-findings.ts';
import {nextTurn, runInSlices} from './slices.ts';
import {searchedText, textHitOf} from './text-hit.ts';

/** Bytes of folded text that are kept for the next query. */
const mostBytes = 96 * 1024 * 1024;

/** Hits shown: more would be read by nobody. */
const mostHits = 300;

/** Texts that fill a window. */
const windowful = 30;

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
			const hit = list.length < mostHits ? textHitOf(match) : undefined;
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
	const texts = createTextStore(searchedText, mostBytes);
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
