import type {Post} from '../library/post.ts';

/** A part of a text, in UTF-16 units. */
export type Range = {readonly start: number; readonly end: number};

/** A post found by its title, its category or a tag. */
export type TitleHit = {
	readonly kind: 'title';
	readonly post: Post;
	/** The letters of the title that matched. */
	readonly marks: readonly Range[];
};

/** A post found by its text. */
export type TextHit = {
	readonly kind: 'text';
	readonly post: Post;
	/** The sentence around the first match, plain and on one line. */
	readonly sentence: string;
	/** The matches within the sentence. */
	readonly marks: readonly Range[];
	/** Matches in the whole text. */
	readonly count: number;
};

export type Hit = TitleHit | TextHit;

/** A search over all posts, shown in place of the list. */
export type Search = {
	readonly query: string;
	/** The query is still being typed. */
	readonly typing: boolean;
	/** Best first: titles, then texts. */
	readonly hits: readonly Hit[];
	/** The hits are those of an earlier query: nothing was found yet for this one. */
	readonly isStale: boolean;
	/** Some texts were found, but the titles, which come first, are not ranked yet. */
	readonly lacksTitles: boolean;
	/** Everything has been searched. */
	readonly done: boolean;
	readonly selected: number;
	/** Index of the first hit shown. */
	readonly top: number;
};

/** A search with nothing typed. */
export const emptySearch: Search = {
	query: '',
	typing: true,
	hits: [],
	isStale: false,
	lacksTitles: false,
	done: true,
	selected: 0,
	top: 0,
};

/** True while nobody can mean the hit that is selected: it was found for half of the word, or what ranks first is still to come above it. */
export const isUndecided = ({isStale, lacksTitles, selected}: Search): boolean =>
	isStale || (lacksTitles && selected === 0);

/** Rows a hit takes: a text is shown with its sentence. */
export const rowsOfHit = (hit: Hit): number => (hit.kind === 'title' ? 1 : 2);

/** Moves the window as little as possible so that the selected hit is shown. */
export const showHit = (search: Search, height: number): Search => {
	const selected = Math.min(Math.max(0, search.selected), Math.max(0, search.hits.length - 1));
	let top = Math.min(search.top, selected);
	let used = 0;
	for (let index = selected; index >= 0; index--) {
		const hit = search.hits[index];
		if (hit !== undefined) used += rowsOfHit(hit);
		if (used > height) {
			top = Math.max(top, index + 1);
			break;
		}
	}
	return {...search, selected, top: Math.min(top, selected)};
};

/** What a search found by now. Who went down among the results stays at theirs, in its row; who is at the first stays at the first. */
export const withHits = (
	search: Search,
	{hits, done, lacksTitles = false}: Pick<Search, 'hits' | 'done'> & Partial<Pick<Search, 'lacksTitles'>>,
): Search => {
	const chosen = search.hits[search.selected];
	const found = hits.findIndex(({kind, post}) => kind === chosen?.kind && post.id === chosen.post.id);
	const selected = search.selected === 0 || found < 0 ? search.selected : found;
	return {
		...search,
		hits,
		isStale: false,
		lacksTitles,
		done,
		selected,
		top: Math.max(0, search.top + selected - search.selected),
	};
};

/** The results with the posts as they are by now, until they are searched anew; a post for which there is none any more is left out. */
export const followHits = (search: Search, postNow: (post: Post) => Post | undefined): Search => {
	const isLeft = search.hits.map(({post}) => postNow(post) !== undefined);
	const countLeft = (end: number): number => isLeft.slice(0, end).filter(Boolean).length;
	const hits = search.hits.flatMap((hit): readonly Hit[] => {
		const post = postNow(hit.post);
		if (post === undefined) return [];
		if (hit.kind === 'title' && post.title !== hit.post.title) return [{...hit, post, marks: []}];
		return [{...hit, post}];
	});
	return {...search, hits, selected: countLeft(search.selected), top: countLeft(search.top)};
};
