import type {Library, Post} from '../library/post.ts';
import {readBody} from '../library/read-body.ts';
import {findInDocument, inOrder} from '../search/find-in-document.ts';
import {compileQuery} from '../search/find-in-text.ts';
import {createPostRanker, type PostRanker} from '../search/rank-posts.ts';
import {phrasesFirst, searchTexts, type TextMatch} from '../search/search-texts.ts';
import {sentenceIn} from '../search/sentence.ts';
import {createTextStore} from '../search/text-store.ts';
import type {Match} from '../state/find.ts';
import type {Hit, TextHit} from '../state/search.ts';
import type {SessionStore} from '../ui/session-store.ts';
import {runInSlices} from './slices.ts';

/** Bytes of folded text that are kept for the next query. */
const mostBytes = 96 * 1024 * 1024;

/** Hits shown: more would be read by nobody. */
const mostHits = 300;

const markdownOf = (post: Post): string | undefined => {
	try {
		return readBody(post).text;
	} catch {
		// A file that cannot be read is found by its title only; opening it says why.
		return undefined;
	}
};

/** Finds what is typed in the open post, near the reader first. */
const find = async (store: SessionStore, isWanted: () => boolean): Promise<void> => {
	const {open} = store.get();
	if (!open?.find) return;
	const {query, origin} = open.find;
	const found: Match[] = [];
	await runInSlices(findInDocument(open.document, compileQuery(query), origin.block), {
		isWanted,
		onStep: matches => {
			for (const match of matches) found.push(match);
		},
		onPause: done => store.dispatch({type: 'found', query, matches: inOrder(found), done}),
	});
};

/** Searches titles, then texts; what is known is shown again for the next query while it is looked for anew. */
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
		let titles: readonly Hit[] = [];
		const byTitle = rankerOf(library).rank(query);
		await runInSlices(
			(function* () {
				titles = (yield* byTitle).slice(0, mostHits).map(({post, marks}) => ({kind: 'title', post, marks}));
			})(),
			{
				isWanted,
				onStep() {},
				onPause: done => done && store.dispatch({type: 'hits', query, hits: titles, done: false}),
			},
		);
		if (!isWanted()) return;
		const matches: TextMatch[] = [];
		const sentences = new Map<Post, TextHit>();
		const hitOf = ({post, query: words, count}: TextMatch): TextHit => {
			const known = sentences.get(post);
			if (known !== undefined) return known;
			const sentence = sentenceIn(markdownOf(post) ?? '', words) ?? {text: '', marks: []};
			const hit: TextHit = {kind: 'text', post, sentence: sentence.text, marks: sentence.marks, count};
			sentences.set(post, hit);
			return hit;
		};
		await runInSlices(searchTexts(texts, library.posts, query), {
			isWanted,
			onStep: match => match && matches.push(match),
			onPause: done =>
				store.dispatch({
					type: 'hits',
					query,
					hits: [...titles, ...phrasesFirst(matches).slice(0, mostHits).map(hitOf)],
					done,
				}),
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
