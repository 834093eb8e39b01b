import type {Document} from '../render/document.ts';
import type {Place} from '../render/line.ts';
import {refind} from './find.ts';
import {topOf} from './reading-view.ts';
import {layoutOf, type OpenPost, type Session} from './session.ts';

/** Lines looked through for one with text: blank ones stand between blocks only. */
const mostBlank = 4;

/** The open post with its text as it is now. The first sentence in the window stays where it is, and so does what was found. */
export const reloadPost = (open: OpenPost, session: Session, document: Document): OpenPost => {
	const before = layoutOf(open, session);
	const now = layoutOf({document}, session);
	const follow = (place: Place): Place => document.relocate(place, open.document.quoteAt(place));
	/** Where a line is: a blank one has no words by which it could be found, so it stays above those that follow. */
	const followLine = (place: Place): Place => {
		const lines = before.lines(place, mostBlank);
		const index = lines.findIndex(({kind}) => kind !== 'blank');
		const line = lines[index];
		return index < 1 || line === undefined ? follow(place) : now.step(follow(line), -index);
	};
	const find = open.find && refind(open.find, {match: follow, line: followLine});
	const jump = open.jump && {from: followLine(open.jump.from), to: followLine(open.jump.to)};
	return {...open, document, place: followLine(topOf(open, session)), jump, find, link: null};
};
