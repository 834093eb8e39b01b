import {isStarred, markRead, markUnread, stateOf, toggleStar} from './reading-record.ts';
import {currentPost, noPost, type Session} from './session.ts';
import {withChange} from './undo.ts';

/** Marks the current post as read, or makes a read one unread again. */
export const toggleRead = (session: Session, at: number): Session => {
	const post = currentPost(session);
	if (post === undefined) return {...session, message: noPost};
	const isRead = stateOf(session.record.get(post.id)) === 'read';
	const record = (isRead ? markUnread : markRead)(session.record, post.id, at);
	const did = isRead ? 'marked as unread' : 'marked as read';
	const {open} = session;
	return {
		...withChange(session, post, record, did),
		open: open && {...open, decided: true},
		message: isRead ? 'Marked as unread' : 'Marked as read',
	};
};

/** Gives the current post a star, or takes it away. */
export const toggleStarred = (session: Session, at: number): Session => {
	const post = currentPost(session);
	if (post === undefined) return {...session, message: noPost};
	const had = isStarred(session.record.get(post.id));
	const changed = withChange(
		session,
		post,
		toggleStar(session.record, post.id, at),
		had ? 'the star taken away' : 'the star given',
	);
	return {...changed, message: had ? 'No star any more' : 'Starred'};
};
