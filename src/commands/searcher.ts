import type {Document} from '../render/document.ts';
import type {TextRange} from '../render/line.ts';
import {findFirstOf, inOrder, readAhead, type SearchedDocument} from '../search/find-in-document.ts';
import {compileQuery, type Query} from '../search/find-in-text.ts';
import {queriesOf, readTerms} from '../search/terms.ts';
import {type Find, searchedFrom} from '../state/find.ts';
import type {SessionStore} from '../ui/session-store.ts';
import {createPostSearch} from './search-all-posts.ts';
import {showFindings} from './show-findings.ts';
import {nextTurn, runInSlices} from './slices.ts';

/** What to look for in a post, in the order it is tried: a search over all posts also finds the terms without the phrase. */
const wantedOf = ({query, loose}: Find): readonly Query[] =>
	loose ? queriesOf(readTerms(query)).filter(one => one !== undefined) : [compileQuery(query)];

/** What is searched of documents, by whether single words do, so that their texts are read once. */
const searchedParts = new WeakMap<Document, Map<boolean, SearchedDocument>>();

/**
 * The part of a post that a find looks through: its title, its deck and its text, not the ways out and the facts above and below them;
 * for the query of a search over all posts only the text, so that there are as many matches as its result said.
 */
const searchedPart = (document: Document, loose: boolean): SearchedDocument => {
	const known = searchedParts.get(document) ?? new Map<boolean, SearchedDocument>();
	searchedParts.set(document, known);
	const part = known.get(loose) ?? {
		readOn: document.readOn,
		get blockCount() {
			return document.blockCount;
		},
		textOf(block: number): string {
			const text = document.textOf(block);
			if (block === document.blockCount - 1) return '';
			if (block > 0) return text;
			// Blanks in place of what is left out keep the matches where they are.
			const title = loose ? text.length : text.lastIndexOf('\n\n') + 1;
			return ' '.repeat(title) + text.slice(title);
		},
	};
	known.set(loose, part);
	return part;
};

/** Finds what is typed in the open post, near the reader first; reads the text already while nothing is typed yet. */
const find = async (store: SessionStore, isWanted: () => boolean): Promise<void> => {
	const {open} = store.get();
	if (!open?.find) return;
	const {document, find} = open;
	const {query, loose} = find;
	const part = searchedPart(document, loose);
	const from = searchedFrom(find);
	if (query.trim() === '') {
		await nextTurn();
		await runInSlices(readAhead(part, from), {isWanted, onStep() {}, onPause() {}});
		return;
	}
	const found: TextRange[] = [];
	await showFindings(findFirstOf(part, wantedOf(find), from), {
		isWanted,
		onStep(matches) {
			for (const match of matches) found.push(match);
		},
		count: () => found.length,
		isReady: () => true,
		atOnce: true,
		canWait: () => found.length > 0,
		show: done => store.dispatch({type: 'found', query, matches: inOrder(found), done}),
	});
};

/** What a task depends on; null when there is nothing to look for. */
type Wanted = readonly unknown[] | null;

const isSame = (one: Wanted, other: Wanted): boolean =>
	one === other ||
	(one !== null &&
		other !== null &&
		one.length === other.length &&
		one.every((part, index) => part === other[index]));

/** Starts a task whenever what it depends on changes; an older one that still runs is no longer wanted. */
const watch = (
	store: SessionStore,
	wantedNow: () => Wanted,
	task: (store: SessionStore, isWanted: () => boolean) => Promise<void>,
): void => {
	let looking: Wanted = null;
	let newest = 0;
	const check = () => {
		const wanted = wantedNow();
		if (isSame(wanted, looking)) return;
		looking = wanted;
		const ticket = ++newest;
		if (wanted !== null) void task(store, () => ticket === newest);
	};
	store.subscribe(check);
	check();
};

/** Finds in the open post and searches all posts as queries are typed, without holding up a key; and anew when the text or the library changes. */
export const watchQueries = (store: SessionStore): void => {
	watch(
		store,
		() => {
			const {open} = store.get();
			return open?.find ? [open.document, open.find.query.trim() === '' ? '' : open.find.query] : null;
		},
		find,
	);
	watch(
		store,
		() => {
			const {library, filling, search} = store.get();
			// While a library is being read, it changes all the time: it is searched anew once, in the end.
			return search === null ? null : [search.query.trim(), filling === null ? library : null];
		},
		createPostSearch(),
	);
};
