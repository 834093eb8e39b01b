import type {Post} from '../library/post.ts';
import {percentOf} from '../state/percent-of.ts';
import {bookmarkOf, isStarred, stateOf} from '../state/reading-record.ts';
import {isGone, type Session} from '../state/session.ts';
import {sanitizeLine} from '../text/sanitize.ts';
import {padEnd} from '../text/truncate.ts';
import type {Entry} from './panel-entries.ts';
import {withheldWords} from './withheld-words.ts';

const stateWords = (post: Post, session: Session): string => {
	const reading = session.record.get(post.id);
	const state = stateOf(reading);
	const progress = bookmarkOf(reading)?.progress;
	return [
		state === 'begun' && progress !== undefined ? `begun, ${percentOf(progress)} % seen` : state,
		isStarred(reading) && 'starred',
		...withheldWords(post),
	]
		.filter(Boolean)
		.join(', ');
};

/** The series a post belongs to, and its number there if it has one. */
const seriesWords = ({series}: Post): string | null =>
	series === null ? null : [series.name, series.number].filter(part => part !== null).join(', ');

/** Cells for the name of a fact. */
const nameWidth = 11;

/** A fact behind its name. */
const named = (name: string, value: string): Entry => {
	const lead = `${padEnd(name, nameWidth - 1)} `;
	return {text: lead + value, lead: {length: lead.length, role: 'dim'}};
};

/** What is known of a post: its file, its front matter, its marks, and every problem with it. */
export const detailLines = (post: Post, session: Session, words?: number): readonly Entry[] => {
	const facts: ReadonlyArray<readonly [name: string, value: string | null | undefined]> = [
		['Title', post.title],
		['Deck', post.hasDeck ? post.excerpt : null],
		['Date', post.date],
		['Updated', post.updated],
		['Category', post.categories.join(', ')],
		['Tags', post.tags.join(', ')],
		['Author', post.authors.join(', ') || session.library.author],
		['Series', seriesWords(post)],
		['Language', post.lang],
		[
			'Reading',
			[
				post.minutes > 0 && `${post.minutes} min`,
				words !== undefined && (words === 1 ? '1 word' : `${words} words`),
			]
				.filter(Boolean)
				.join('  ·  '),
		],
		['State', stateWords(post, session)],
		['Address', post.url],
		['Link', post.link],
		// The folders above the library may be called anything.
		['File', sanitizeLine(post.file) + (isGone(post, session) ? '  ·  gone' : '')],
	];
	return [
		...facts.flatMap(([name, value]) => (value ? [named(name, value)] : [])),
		...post.problems.flatMap(({message, line}, index) => [
			...(index === 0 ? [{text: ''}, {text: 'Problems', role: 'problem' as const}] : []),
			named(line === undefined ? '' : `line ${line}`, message),
		]),
	];
};
