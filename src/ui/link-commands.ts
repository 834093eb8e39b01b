import type {Link} from '../render/document.ts';
import {isHeard} from '../state/geometry.ts';
import type {OpenPost, Session} from '../state/session.ts';
import {decoded} from '../text/decoded.ts';
import {sanitizeLine} from '../text/sanitize.ts';
import {type Context, type Handler, type Performed, withOpen} from './context.ts';
import {type Destination, destinationOf} from './destination.ts';
import {jumpToId} from './jump-to.ts';
import {leavePost} from './leave-post.ts';
import {linkAt, stepLink} from './link-steps.ts';
import {homeOf} from './page.ts';
import {partName} from './part-name.ts';
import {postColumn} from './window-column.ts';

/** What is said where no link is selected. */
export const noLink = 'No link is selected';

/** Cells that how far a post was read takes in the bar beside where a link leads. */
const progressRoom = 36;

const roomForPart = (session: Session): number => postColumn(session).width - progressRoom;

/** Where a link leads, in words for the bar. */
const describe = (
	{href, text}: Pick<Link, 'href' | 'text'>,
	destination: Destination,
	session: Session,
): string => {
	const {open, library} = session;
	switch (destination.kind) {
		case 'library':
			return text;
		case 'here':
			return `→ ${open === null ? '' : partName(destination.id, open.document, roomForPart(session))}`;
		case 'post':
			return `→ ${destination.post.title}${destination.id === undefined ? '' : `  #${destination.id}`}`;
		case 'address':
			return destination.address;
		case 'nowhere':
			return `${sanitizeLine(decoded(href))} is not ${homeOf(library) === undefined ? 'in this library' : 'beside this file'}`;
	}
};

/** Goes where a link leads. */
const follow = (link: number, open: OpenPost, context: Context): Performed => {
	const {store, effects} = context;
	const named = open.document.link(link);
	if (named === undefined) return;
	const destination = destinationOf(named.href, open.post, effects.findPost);
	switch (destination.kind) {
		case 'library':
			return leavePost(context);
		case 'here':
			return jumpToId(destination.id, open, context);
		case 'post':
			return effects.open(
				destination.post,
				destination.id === undefined ? {start: true, followed: true} : {id: destination.id, followed: true},
			);
		case 'address':
			return effects.visit(destination.address);
		case 'nowhere':
			return store.dispatch({type: 'say', message: describe(named, destination, store.get())});
	}
};

/** Follows the link under a cell of the window, if there is one. */
export const followAt = (
	column: number,
	row: number,
	open: OpenPost,
	session: Session,
	context: Context,
): Performed => {
	const link = linkAt(open, session, column, row);
	return link === undefined ? undefined : follow(link, open, context);
};

const selectLink = (direction: 1 | -1) =>
	withOpen((open, session, {store, effects}) => {
		const step = stepLink(open, session, direction);
		const link = step && open.document.link(step.link);
		if (step === undefined || link === undefined)
			return store.dispatch({type: 'say', message: 'No more links'});
		const leadsTo = describe(link, destinationOf(link.href, open.post, effects.findPost), session);
		store.dispatch({
			type: 'select-link',
			link: {id: step.link, leadsTo},
			...(step.place && {place: step.place}),
		});
	});

const turnTrail =
	(direction: 'back' | 'forward'): Handler =>
	({store, effects}) => {
		const {open, trail} = store.get();
		if (open !== null && trail[direction].length > 0) return effects.turn(direction);
		const message = direction === 'back' ? 'Nowhere to return to' : 'Nowhere to go forward to';
		return store.dispatch({type: 'say', message});
	};

/** Links of the open post, and the way they led. */
export const linkCommands = {
	'next-link': selectLink(1),
	'previous-link': selectLink(-1),
	follow: withOpen((open, {size}, context) => {
		if (open.link !== null) return follow(open.link.id, open, context);
		// Who sees the post sees that no link is selected.
		return isHeard(size) ? context.store.dispatch({type: 'say', message: noLink}) : undefined;
	}),
	return: turnTrail('back'),
	forward: turnTrail('forward'),
} as const;
