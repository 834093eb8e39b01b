import type {Paint} from '../render/theme.ts';
import {listRows} from '../state/geometry.ts';
import type {Search, TextHit} from '../state/search.ts';
import type {Session} from '../state/session.ts';
import {padEnd, truncate} from '../text/truncate.ts';
import {displayWidth} from '../text/width.ts';
import {type Columns, columnsFor, drawPost, gap, stateWidth, withMarks} from './post-row.ts';

/** Cells of a sentence from which on the number of matches stands beside it. */
const leastForCount = 44;

/** The sentence around a match, cut so that the match itself is seen. */
const drawSentence = ({sentence, marks, count}: TextHit, width: number, paint: Paint): string => {
	// In a narrow window the words say more than their number.
	const more = count > 1 && width >= leastForCount ? `  ${count} matches` : '';
	const room = Math.max(8, width - more.length);
	// A sentence that is longer than the row begins shortly before its match.
	const first = marks[0] ?? {start: 0, end: 0};
	const fits = displayWidth(sentence.slice(0, first.end)) <= room - 4;
	const cut = fits ? 0 : sentence.lastIndexOf(' ', Math.max(0, first.start - Math.floor(room / 3))) + 1;
	const text = padEnd(truncate((cut > 0 ? '… ' : '') + sentence.slice(cut), room), more === '' ? 0 : room);
	const shift = cut > 0 ? 2 - cut : 0;
	const shown = marks
		.map(({start, end}) => ({start: start + shift, end: end + shift}))
		.filter(({start}) => start >= 0);
	return withMarks(text, shown, paint.mark, paint.dim) + paint.dim(more);
};

const drawHit = (
	search: Search,
	index: number,
	columns: Columns,
	width: number,
	session: Session,
	paint: Paint,
): readonly string[] => {
	const hit = search.hits[index];
	if (hit === undefined) return [];
	const isSelected = index === search.selected;
	const marks = hit.kind === 'title' ? hit.marks : [];
	const row = drawPost({post: hit.post, isSelected, columns, marks}, session, paint);
	if (hit.kind === 'title') return [row];
	const indent = stateWidth + (columns.date > 0 ? columns.date + gap : 0);
	const edge = isSelected ? paint.accent('▌') : ' ';
	return [row, `${edge}${' '.repeat(indent - 1)}${drawSentence(hit, width - indent, paint)}`];
};

const emptySentence = ({query, done}: Search): string => {
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
	const columns = columnsFor(width, session.library.posts, 'full');
	const lines: string[] = [];
	for (let index = search.top; index < search.hits.length && lines.length < body; index++) {
		lines.push(...drawHit(search, index, columns, width, session, paint));
	}
	if (lines.length > 0) return lines;
	return [' '.repeat(stateWidth) + paint.dim(truncate(emptySentence(search), width - stateWidth))];
};
