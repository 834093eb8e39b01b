import type {Post} from '../library/post.ts';
import {showAgain} from './list-moves.ts';
import {type Reading, type ReadingRecord, restoreMarks} from './reading-record.ts';
import {currentPost, type Session} from './session.ts';

/** A change of a post's marks: what they were before and after it. */
export type Change = {
	readonly post: string;
	/** The title it had: its file may be gone by the time the change is undone. */
	readonly title: string;
	readonly before: Reading | undefined;
	readonly after: Reading | undefined;
	/** In words, for the sentence that says it was taken back. */
	readonly did: string;
};

/** Changes that can be undone. */
const remembered = 200;

/** The session with a changed record, and the change kept so that it can be undone. */
export const withChange = (
	session: Session,
	{id, title}: Post,
	record: ReadingRecord,
	did: string,
): Session => {
	if (record === session.record) return session;
	const change = {post: id, title, before: session.record.get(id), after: record.get(id), did};
	return {...session, record, changes: [change, ...session.changes].slice(0, remembered)};
};

/**
 * Takes the newest change back. What has changed again since by itself, as a place does by reading on, stays. A post that the list left
 * out by that change stands in it again.
 */
export const undo = (session: Session, at: number): Session => {
	const [change, ...changes] = session.changes;
	if (change === undefined) return {...session, message: 'Nothing to undo'};
	const {post, did} = change;
	const {open, library} = session;
	const title = library.posts.find(({id}) => id === post)?.title ?? change.title;
	const undone = {
		...session,
		record: restoreMarks(session.record, post, change, at),
		changes,
		open: open?.post.id === post ? {...open, decided: true} : open,
	};
	const next = showAgain(undone, post);
	const isElsewhere = currentPost(next)?.id !== post;
	return {...next, message: `Undone: ${did}${isElsewhere ? `  ·  ${title}` : ''}`};
};
