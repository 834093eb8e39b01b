import type {Paint} from '../render/theme.ts';
import {listRows} from '../state/geometry.ts';
import type {Search, TextHit} from '../state/search.ts';
import type {Session} from '../state/session.ts';
import {padEnd} from '../text/truncate.ts';
import {wrapText} from '../text/wrap.ts';
import {aroundMatch} from './around-match.ts';
import {type Columns, columnsFor, gap} from './list-columns.ts';
import {drawPost, withMarks} from './post-row.ts';

/** Cells of a row from which on it has the date. */
const leastForDate = 58;

/** Cells of a sentence from which on the number of matches stands beside it. */
const leastForCount = 44;

/** The sentence around a match, cut so that the match itself is seen. */
const drawSentence = ({sentence, marks, count}: TextHit, width: number, paint: Paint): string => {
	// In a narrow window the words say more than their number.
	const more = count > 1 && width >= leastForCount ? `  ${count} matches` : '';
	const room = Math.max(8, width - more.length);
	const shown = aroundMatch({text: sentence, marks}, room);
	const text = padEnd(shown.text, more === '' ? 0 : room);
	return withMarks(text, shown.marks, paint.mark, paint.dim) + paint.dim(more);
};

/** The first row of a hit. Right below the same post, found by its title, it says what is new instead of all that again. */
const drawHead = (
	search: Search,
	index: number,
	columns: Columns,
	session: Session,
	paint: Paint,
): string => {
	const hit = search.hits[index];
	if (hit === undefined) return '';
	const isSelected = index === search.selected;
	if (index > search.top && search.hits[index - 1]?.post.id === hit.post.id) {
		const words = padEnd('', indentOf(columns) - 1) + (isSelected ? paint.title : paint.dim)('in its text');
		return (isSelected ? paint.accent('▌') : ' ') + words;
	}
	const marks = hit.kind === 'title' ? hit.marks : [];
	return drawPost({post: hit.post, isSelected, columns, marks}, session, paint);
};

/** Cells before the titles. */
const indentOf = ({state, date}: Columns): number => state + (date > 0 ? date + gap : 0);

const drawHit = (
	search: Search,
	index: number,
	columns: Columns,
	width: number,
	session: Session,
	paint: Paint,
): readonly string[] => {
	const hit = search.hits[index];
	const head = drawHead(search, index, columns, session, paint);
	if (hit?.kind !== 'text') return [head];
	const indent = indentOf(columns);
	const edge = index === search.selected ? paint.accent('▌') : ' ';
	return [head, `${edge}${' '.repeat(indent - 1)}${drawSentence(hit, width - indent, paint)}`];
};

/** What a search without results says. */
export const emptySentence = ({query, done}: Search): string => {
	if (query.trim() === '')
		return 'Type words: titles, categories and tags come first, then the text of every post';
	return done ? `No post has “${query}”` : 'Searching …';
};

/** What a search over all posts found, in place of the list. */
export const resultLines = (
	search: Search,
	session: Session,
	width: number,
	paint: Paint,
): readonly string[] => {
	const {body} = listRows(session.size);
	// In a narrow window what was found has more use for the cells than the date.
	const dates = width >= leastForDate ? 'full' : 'none';
	// How far a post was read is not what is looked for.
	const columns = {...columnsFor({width, posts: session.library.posts, dates}), hasPercent: false};
	const lines: string[] = [];
	for (let index = search.top; index < search.hits.length && lines.length < body; index++) {
		lines.push(...drawHit(search, index, columns, width, session, paint));
	}
	if (lines.length > 0) return lines;
	const {state} = columns;
	const sentence = emptySentence(search);
	return wrapText(sentence, {width: width - state}).map(
		({start, end}) => ' '.repeat(state) + paint.dim(sentence.slice(start, end)),
	);
};
