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
	/** Everything has been searched. */
	readonly done: boolean;
	readonly selected: number;
	/** Index of the first hit shown. */
	readonly top: number;
};

/** A search with nothing typed. */
export const emptySearch: Search = {query: '', typing: true, hits: [], done: true, selected: 0, top: 0};

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
