import {type Reading, type ReadingRecord, restoreReading} from './reading-record.ts';
import type {Session} from './session.ts';

/** A change of a post's marks: what they were before. */
export type Change = {readonly post: string; readonly before: Reading | undefined; readonly did: string};

/** Changes that can be undone. */
const remembered = 200;

/** The session with a changed record, and the change kept so that it can be undone. */
export const withChange = (session: Session, post: string, record: ReadingRecord, did: string): Session =>
	record === session.record
		? session
		: {
				...session,
				record,
				changes: [{post, before: session.record.get(post), did}, ...session.changes].slice(0, remembered),
			};

/** Takes the newest change back. */
export const undo = (session: Session, at: number): Session => {
	const [change, ...changes] = session.changes;
	if (change === undefined) return {...session, message: 'Nothing to undo'};
	const record = restoreReading(session.record, change.post, change.before, at);
	const {open} = session;
	return {
		...session,
		record,
		changes,
		open: open?.post.id === change.post ? {...open, decided: true} : open,
		message: `Undone: ${change.did}`,
	};
};
