import {postRows} from '../state/geometry.ts';
import {neighborOf} from '../state/neighbors.ts';
import {comparePlaces, topOf} from '../state/reading-view.ts';
import {currentPost, isGone, layoutOf, type OpenPost, type Session} from '../state/session.ts';
import {type Handler, sayNoPost, withOpen} from './context.ts';

const stepMatch =
	(direction: 1 | -1): Handler =>
	({store}) =>
		store.dispatch({type: 'step-match', direction});

const jumpHeading = (direction: 1 | -1) =>
	withOpen((open, session, {store, effects}) => {
		const top = topOf(open, session);
		const {headings} = open.document;
		const target =
			direction > 0
				? headings.find(({place}) => comparePlaces(place, top) > 0)
				: headings.findLast(({place}) => comparePlaces(place, top) < 0);
		const place = target && layoutOf(open, session).step(target.place, 0);
		// Near the end of the post the last headings are in the window already and cannot come to its top.
		const shown = place && topOf({...open, place}, session);
		if (place === undefined || shown === undefined || comparePlaces(shown, top) === 0)
			return store.dispatch({type: 'say', message: 'No more headings'});
		store.dispatch({type: 'go', place, follows: true, at: effects.now()});
	});

const openNeighbor = (direction: 1 | -1) =>
	withOpen((open, session, {store, effects}) => {
		const post = neighborOf(session, open, direction);
		if (post !== undefined) return effects.open(post);
		const message = direction > 0 ? 'This is the last post' : 'This is the first post';
		return store.dispatch({type: 'say', message});
	});

const marked =
	(type: 'toggle-read' | 'toggle-star' | 'undo'): Handler =>
	({store, effects}) =>
		store.dispatch({type, at: effects.now()});

/** The source of the first code block in the window. */
const visibleCode = (open: OpenPost, session: Session): string | undefined => {
	const lines = layoutOf(open, session).lines(topOf(open, session), postRows(session.size).body);
	const code = lines.find(({kind}) => kind === 'code');
	return code && open.document.codeAt(code);
};

const copy: Handler = ({store, effects}) => {
	const session = store.get();
	const {open} = session;
	const post = currentPost(session);
	if (post === undefined) return sayNoPost(store);
	const link = open?.link ? open.document.link(open.link.id)?.href : undefined;
	if (link !== undefined && link !== 'library:') return effects.copy(link, 'The link');
	const code = open === null ? undefined : visibleCode(open, session);
	if (code !== undefined) return effects.copy(code, 'The code');
	if (post.url !== null) return effects.copy(post.url, 'The address');
	return effects.copy(post.file, isGone(post, session) ? 'The path of a file that is gone' : 'The path');
};

const visitPost: Handler = ({store, effects}) => {
	const post = currentPost(store.get());
	if (post === undefined) return sayNoPost(store);
	if (post.url !== null) return effects.visit(post.url);
	const message = 'This post has no address on the web; library.yaml can give it one (url)';
	return store.dispatch({type: 'say', message});
};

const visitContact: Handler = ({store, effects}) => {
	const {contact} = store.get().library;
	if (contact !== null) return effects.visit(contact);
	return store.dispatch({type: 'say', message: 'This library names no contact; library.yaml can (contact)'});
};

const edit: Handler = ({store, effects}) => {
	const session = store.get();
	const {open} = session;
	const post = currentPost(session);
	if (post === undefined) return sayNoPost(store);
	return effects.edit(post, open === null ? null : open.document.sourceLine(topOf(open, session)));
};

/** What is done with a post, open or selected. */
export const postCommands = {
	find: ({store}) => store.dispatch({type: 'start-query'}),
	'next-match': stepMatch(1),
	'previous-match': stepMatch(-1),
	'next-heading': jumpHeading(1),
	'previous-heading': jumpHeading(-1),
	'next-post': openNeighbor(1),
	'previous-post': openNeighbor(-1),
	read: marked('toggle-read'),
	star: marked('toggle-star'),
	undo: marked('undo'),
	copy,
	browser: visitPost,
	editor: edit,
	conversation: visitContact,
} as const satisfies Readonly<Record<string, Handler>>;
