import type {OpenPost, Session} from '../state/session.ts';
import {type Context, type Handler, type Performed, withOpen} from './context.ts';
import {type Destination, destinationOf} from './destination.ts';
import {linkAt, stepLink} from './link-steps.ts';

/** Where a link leads, in words for the bar. */
const describe = (href: string, destination: Destination, {open, library}: Session): string => {
	switch (destination.kind) {
		case 'library':
			return `← ${library.title}`;
		case 'here': {
			const place = open?.document.placeOfId(destination.id);
			const heading = open?.document.headings.find(
				entry => entry.place.block === place?.block && entry.place.offset === place.offset,
			);
			return `→ ${heading?.text ?? `#${destination.id}`}`;
		}
		case 'post':
			return `→ ${destination.post.title}${destination.id === undefined ? '' : `  #${destination.id}`}`;
		case 'address':
			return destination.address;
		case 'nowhere':
			return `${href} is not in this library`;
	}
};

/** Goes where a link leads. */
const follow = (link: number, open: OpenPost, {store, effects}: Context): Performed => {
	const href = open.document.link(link)?.href;
	if (href === undefined) return;
	const at = effects.now();
	const destination = destinationOf(href, open.post, effects.findPost);
	switch (destination.kind) {
		case 'library':
			return store.dispatch({type: 'close', at});
		case 'here': {
			const place = open.document.placeOfId(destination.id);
			return store.dispatch(
				place === undefined
					? {type: 'say', message: `This post has no part called “${destination.id}”`}
					: {type: 'go', place, at},
			);
		}
		case 'post':
			return effects.open(
				destination.post,
				destination.id === undefined ? {start: true, followed: true} : {id: destination.id, followed: true},
			);
		case 'address':
			return effects.visit(destination.address);
		case 'nowhere':
			return store.dispatch({type: 'say', message: describe(href, destination, store.get())});
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
		const href = step && open.document.link(step.link)?.href;
		if (step === undefined || href === undefined)
			return store.dispatch({type: 'say', message: 'No more links'});
		const leadsTo = describe(href, destinationOf(href, open.post, effects.findPost), session);
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
	follow: withOpen((open, _, context) =>
		open.link === null ? undefined : follow(open.link.id, open, context),
	),
	return: turnTrail('back'),
	forward: turnTrail('forward'),
} as const;
