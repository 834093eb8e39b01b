import type {Link} from '../render/document.ts';
import type {Place} from '../render/line.ts';
import {comparePlaces, topOf} from '../state/reading-view.ts';
import {layoutOf, type OpenPost, type Session} from '../state/session.ts';
import type {Context} from './context.ts';
import {type NoteLink, noteOf, partName} from './part-name.ts';

/** Links looked through for the one that belongs to a note. */
const mostLinks = 50;

/** The first link from a place on that leads to `#id`, if it is near. */
const linkTo = (id: string, {block, offset}: Place, {document}: OpenPost): Link | undefined => {
	let link = document.nextLink({block, offset: offset - 1}, 1);
	for (let count = 0; count < mostLinks && link !== undefined; count++) {
		if (link.href === `#${id}`) return link;
		link = document.nextLink(link.place, 1);
	}
	return undefined;
};

const isAtTop = (place: Place, open: OpenPost, session: Session): boolean =>
	comparePlaces(topOf(open, session), layoutOf(open, session).step(place, 0)) === 0;

/** Jumps to a part of the open post, and names it where it does not come to the top of the window, so that one sees which it is. */
export const jumpTo = (place: Place, name: string, {store, effects}: Context): void => {
	store.dispatch({type: 'go', place, at: effects.now()});
	const session = store.get();
	if (session.open !== null && !isAtTop(place, session.open, session)) {
		store.dispatch({type: 'say', message: name});
	}
};

/** Marks a note, or where the text refers to one, by the link that leads back from it. */
const markNote = ({number, isBack}: NoteLink, place: Place, open: OpenPost, {store}: Context): void => {
	const link = linkTo(isBack ? `fn-${number}` : `fnref-${number}`, place, open);
	const leadsTo = isBack ? `→ note ${number}` : `Note ${number}  → the text`;
	if (link !== undefined) store.dispatch({type: 'select-link', link: {id: link.id, leadsTo}});
};

/** Jumps to what `#id` names, and shows which part of the window it is. */
export const jumpToId = (id: string, open: OpenPost, context: Context): void => {
	const place = open.document.placeOfId(id);
	if (place === undefined) {
		context.store.dispatch({type: 'say', message: `This post has no part called “${id}”`});
		return;
	}
	const note = noteOf(id);
	jumpTo(place, note === null ? partName(id, open.document, 0) : `Note ${note.number}`, context);
	if (note !== null) markNote(note, place, open, context);
};
