import type {Action} from './action.ts';
import {atMatch} from './at-match.ts';
import {moveBeside} from './beside.ts';
import {changeLibrary} from './change-library.ts';
import {keepMatch, stepMatch, withMatches, withoutShift} from './find.ts';
import {heardUpTo, jumpedTo} from './jump.ts';
import {moveInList, selectInList, showPosts} from './list-moves.ts';
import {nextOrder} from './order.ts';
import {openPanel} from './panel.ts';
import {closePost, goTo, leavePost, movePost, openPost, turnTrail} from './post-moves.ts';
import {acceptQuery, editQuery, leaveQuery, startQuery} from './query.ts';
import {mergeRecords} from './reading-record.ts';
import {reloadPost} from './reload-post.ts';
import {withHits} from './search.ts';
import type {Look, OpenPost, Session} from './session.ts';
import {toggleRead, toggleStarred} from './toggle-marks.ts';
import {undo} from './undo.ts';

/** Actions on the open post. */
const reduceOpen = (session: Session, open: OpenPost, action: Action): Session => {
	switch (action.type) {
		case 'close':
			return closePost(session, open, action.at);
		case 'go':
			return goTo(session, open, action);
		case 'reload':
			return action.document === open.document
				? session
				: {...session, open: reloadPost(open, session, action.document)};
		case 'hear':
			return {...session, open: heardUpTo(open, action.to)};
		case 'lose-post':
			return {...session, open: {...open, isGone: true}};
		case 'select-link': {
			const {link, place} = action;
			return {...session, open: {...(place ? jumpedTo(open, session, place) : open), link}};
		}
		case 'found': {
			if (open.find?.query !== action.query) return session;
			const {open: found, message} = withMatches(open, session, action);
			return {...atMatch(session, open, found), message: message ?? session.message};
		}
		case 'step-match': {
			const {open: stepped, message} = stepMatch(open, session, action.direction);
			return {...atMatch(session, open, stepped), message};
		}
		default:
			return session;
	}
};

/** Sets documents otherwise, with a match in sight as before. Code that is scrolled by hand is not where a match needs it any more. */
const changeLook = (session: Session, look: Partial<Look>): Session => {
	const {open} = session;
	const changed = {...session, look: {...session.look, ...look}};
	if (open === null) return changed;
	if (look.codeShift !== undefined) return {...changed, open: withoutShift(open)};
	return isSetAlike(session.look, changed.look)
		? changed
		: {...changed, open: keepMatch(open, session, changed)};
};

/** True when the lines of a post end at the same words in both looks. */
const isSetAlike = (one: Look, other: Look): boolean =>
	one.measure === other.measure && (one.codeWrap ?? false) === (other.codeWrap ?? false);

/** What the reader does by themselves: what was said before it has been seen. */
const endsMessage: ReadonlySet<Action['type']> = new Set([
	...(['move', 'select', 'show', 'order', 'choose-topic', 'go', 'select-link', 'change-look'] as const),
	'move-beside',
	...(['open-panel', 'narrow-panel', 'scroll-panel', 'close-panel'] as const),
	...(['start-query', 'accept-query', 'leave-query'] as const),
]);

/** The session after an action. Pure; an action that makes no sense now leaves the session as it is. */
export const reduce = (before: Session, action: Action): Session => {
	const isOver = before.message !== null && endsMessage.has(action.type);
	const session = isOver ? {...before, message: null} : before;
	const {open, panel, search} = session;
	switch (action.type) {
		case 'resize': {
			const resized = {...session, size: action.size};
			const kept = open && keepMatch(open, session, resized);
			return selectInList({...resized, open: kept}, session.list.selected);
		}
		case 'change-look':
			return changeLook(session, action.look);
		case 'change-library':
			return changeLibrary(session, action);
		case 'fill':
			return {...session, filling: action.filling};
		case 'merge-record': {
			const record = mergeRecords(session.record, action.record);
			return record === session.record ? session : {...session, record};
		}
		case 'say':
			return {...session, message: action.message};
		case 'fall-silent':
			return session.message === action.message ? {...session, message: null} : session;
		case 'move':
			return open === null ? moveInList(session, action) : movePost(session, open, action);
		case 'select':
			return selectInList(session, action.index);
		case 'show':
			return showPosts(session, {show: action.show});
		case 'order':
			return showPosts(session, {order: nextOrder(session.shown.order)});
		case 'choose-topic':
			return showPosts({...session, panel: null}, {topic: action.topic});
		case 'open':
			return openPost(leavePost(session, action.at), action);
		case 'set-beside':
			return {...session, beside: {post: action.post, document: action.document, place: null}};
		case 'move-beside':
			return moveBeside(session, action.lines);
		case 'turn':
			return turnTrail(session, action);
		case 'toggle-read':
			return toggleRead(session, action.at);
		case 'toggle-star':
			return toggleStarred(session, action.at);
		case 'undo':
			return undo(session, action.at);
		case 'open-panel':
			return {...session, panel: openPanel(action)};
		case 'narrow-panel':
			return panel === null ? session : {...session, panel: {...panel, narrowing: true}};
		case 'scroll-panel':
			return panel === null
				? session
				: {...session, panel: {...panel, selected: Math.max(0, action.selected)}};
		case 'close-panel':
			return panel === null ? session : {...session, panel: null};
		case 'start-query':
			return startQuery(session);
		case 'edit-query':
			return editQuery(session, action.edit);
		case 'accept-query':
			return acceptQuery(session);
		case 'leave-query':
			return leaveQuery(session);
		case 'hits': {
			if (search?.query.trim() !== action.query.trim()) return session;
			const found = withHits(search, action);
			return selectInList({...session, search: found}, found.selected);
		}
		default:
			return open === null ? session : reduceOpen(session, open, action);
	}
};
