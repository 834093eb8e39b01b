import type {Post} from '../library/post.ts';
import {percentOf} from '../state/percent-of.ts';
import {bookmarkOf, isStarred, stateOf} from '../state/reading-record.ts';
import type {Hit} from '../state/search.ts';
import type {Session} from '../state/session.ts';
import {withheldWords} from './withheld-words.ts';

/** How far a post has been read, in words. */
const stateWords = (post: Post, {record}: Session): string => {
	const reading = record.get(post.id);
	const state = stateOf(reading);
	const progress = bookmarkOf(reading)?.progress;
	return state === 'begun' && progress !== undefined ? `begun, ${percentOf(progress)} per cent` : state;
};

/** A post of the list in one line: title, state, date, topic, time to read. */
export const spokenPost = (post: Post, session: Session): string =>
	[
		post.title,
		stateWords(post, session),
		isStarred(session.record.get(post.id)) && 'starred',
		...withheldWords(post),
		post.problems.length > 0 && 'has problems',
		post.date,
		post.categories[0] ?? post.tags[0],
		post.minutes > 0 && (post.minutes === 1 ? '1 minute' : `${post.minutes} minutes`),
	]
		.filter(Boolean)
		.join(', ');

/** What a search found, with the sentence where it is one in the text. */
export const spokenHit = (hit: Hit, session: Session): readonly string[] =>
	hit.kind === 'title'
		? [spokenPost(hit.post, session)]
		: [
				`${spokenPost(hit.post, session)}, ${hit.count} ${hit.count === 1 ? 'match' : 'matches'}`,
				hit.sentence,
			];
