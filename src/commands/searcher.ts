import type {Library, Post} from '../library/post.ts';
import {readBody} from '../library/read-body.ts';
import {findInDocument, inOrder} from '../search/find-in-document.ts';
import {anyOf, compileQuery, type Query} from '../search/find-in-text.ts';
import {createPostRanker, type PostRanker} from '../search/rank-posts.ts';
import {searchTexts, type TextMatch} from '../search/search-texts.ts';
import {sentenceIn} from '../search/sentence.ts';
import {createTextStore, storeFolding} from '../search/text-store.ts';
import type {Find, Match} from '../state/find.ts';
import type {Hit, TextHit} from '../state/search.ts';
import type {SessionStore} from '../ui/session-store.ts';
import {runInSlices} from './slices.ts';

/** Bytes of folded text that are kept for the next query. */
const mostBytes = 96 * 1024 * 1024;

/** Hits shown: more would be read by nobody. */
const mostHits = 300;

/** Time between two frames that show more of a search, in milliseconds. */
const showInterval = 80;

const markdownOf = (post: Post): string | undefined => {
	try {
		return readBody(post).text;
	} catch {
		// A file that cannot be read is found by its title only; opening it says why.
		return undefined;
	}
};

/** What to look for in a post, in the order it is tried: a search over all posts also finds the words without the phrase. */
const queriesOf = ({query, loose}: Find): readonly Query[] => {
	if (!loose) return [compileQuery(query)];
	const words = query.split(/\s+/).filter(Boolean);
	return [
		compileQuery(query.trim(), storeFolding),
		...(words.length > 1 ? [anyOf(words.map(word => compileQuery(word, storeFolding)))] : []),
	];
};

/** Finds what is typed in the open post, near the reader first. */
const find = async (store: SessionStore, isWanted: () => boolean): Promise<void> => {
	const {open} = store.get();
	if (!open?.find) return;
	const {query, origin} = open.find;
	const queries = queriesOf(open.find);
	for (const [index, wanted] of queries.entries()) {
		const found: Match[] = [];
		const isLast = index === queries.length - 1;
		await runInSlices(findInDocument(open.document, wanted, origin.block), {
			isWanted,
			onStep: matches => {
				for (const match of matches) found.push(match);
			},
			onPause(end) {
				const done = end && (isLast || found.length > 0);
				store.dispatch({type: 'found', query, matches: inOrder(found), done});
			},
		});
		if (found.length > 0 || !isWanted()) return;
	}
};

/** A post found by its text, with the sentence around the first match. */
const hitOf = ({post, query, count}: TextMatch): TextHit => {
	const sentence = sentenceIn(markdownOf(post) ?? '', query) ?? {text: '', marks: []};
	return {kind: 'text', post, sentence: sentence.text, marks: sentence.marks, count};
};

/** Collects the hits of a search that can be shown: those with the phrase before those with its words only. */
const createHitList = () => {
	const phrase: TextHit[] = [];
	const words: TextHit[] = [];
	return {
		/** Takes a match in. To find its sentence the post is read again: what nobody would see is left out. */
		add(match: TextMatch) {
			const list = match.isPhrase ? phrase : words;
			if (list.length < mostHits) list.push(hitOf(match));
		},
		hits: (): readonly Hit[] => [...phrase, ...words].slice(0, mostHits),
	};
};

/** Calls `show` at the first result, then from time to time, and at the end: a frame for each slice would cost more than the search. */
const fromTimeToTime = (count: () => number, show: (done: boolean) => void): ((done: boolean) => void) => {
	let shownAt = Number.NEGATIVE_INFINITY;
	let shown = 0;
	return done => {
		const isDue = count() > 0 && (shown === 0 || performance.now() - shownAt > showInterval);
		if (!done && !isDue) return;
		shown = count();
		shownAt = performance.now();
		show(done);
	};
};

/** Searches titles, then texts. */
const createSearcher = () => {
	const texts = createTextStore(markdownOf, mostBytes);
	let ranked: {readonly library: Library; readonly ranker: PostRanker} | undefined;

	const rankerOf = (library: Library): PostRanker => {
		if (ranked?.library !== library) ranked = {library, ranker: createPostRanker(library.posts)};
		return ranked.ranker;
	};

	return async (store: SessionStore, isWanted: () => boolean): Promise<void> => {
		const {library, search} = store.get();
		if (search === null) return;
		const {query} = search;
		const show = (hits: readonly Hit[], done: boolean) => store.dispatch({type: 'hits', query, hits, done});
		const ignore = () => {};
		const best = await runInSlices(rankerOf(library).rank(query), {
			isWanted,
			onStep: ignore,
			onPause: ignore,
		});
		if (best === undefined || !isWanted()) return;
		const titles = best.slice(0, mostHits).map(({post, marks}): Hit => ({kind: 'title', post, marks}));
		if (titles.length > 0) show(titles, false);
		const list = createHitList();
		await runInSlices(searchTexts(texts, library.posts, query), {
			isWanted,
			onStep: match => match && list.add(match),
			onPause: fromTimeToTime(
				() => list.hits().length,
				done => show([...titles, ...list.hits()], done),
			),
		});
	};
};

/** Starts a task whenever what it looks for changes; an older one that still runs is no longer wanted. */
const watch = (
	store: SessionStore,
	wantedNow: () => string,
	task: (store: SessionStore, isWanted: () => boolean) => Promise<void>,
): void => {
	let looking = '';
	let newest = 0;
	const check = () => {
		const wanted = wantedNow();
		if (wanted === looking) return;
		looking = wanted;
		const ticket = ++newest;
		if (wanted !== '') void task(store, () => ticket === newest);
	};
	store.subscribe(check);
	check();
};

/** Finds in the open post and searches all posts as queries are typed, without holding up a key. */
export const watchQueries = (store: SessionStore): void => {
	watch(
		store,
		() => {
			const {open} = store.get();
			return open?.find && open.find.query.trim() !== '' ? `${open.post.id}\n${open.find.query}` : '';
		},
		find,
	);
	watch(store, () => store.get().search?.query.trim() ?? '', createSearcher());
};
