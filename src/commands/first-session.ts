import process from 'node:process';
import {highlight} from '../render/highlight.ts';
import type {ReadingRecord} from '../state/reading-record.ts';
import type {Look, Session} from '../state/session.ts';
import {type Choice, choosePosts, wholeLibrary} from '../state/shown.ts';
import {emptyTrail} from '../state/trail.ts';
import {supportsLinks} from '../terminal/links.ts';
import {windowSize} from '../terminal/screen.ts';
import {paintFor} from './look.ts';
import type {Sight} from './read-with-index.ts';

/** What is known when the reader starts. */
export type Beginning = Sight & {
	readonly record: ReadingRecord;
	/** What the reader looked at the last time. */
	readonly choice: Choice;
	readonly theme: Look['theme'];
	/** Columns of the text. */
	readonly measure: number;
	/** A sentence for the bar; null for none. */
	readonly message: string | null;
};

/** The session that the first frame is drawn from: the list, at its beginning. */
export const firstSession = (beginning: Beginning): Session => {
	const {library, filling, record, choice, theme, measure, message} = beginning;
	const chosen = choosePosts(library, record, choice);
	// Nobody is met by an empty list because of what they looked for some other day.
	const isEmpty = filling === null && chosen.posts.length === 0;
	return {
		library,
		filling,
		record,
		size: windowSize(),
		look: {theme, measure, paint: paintFor(theme, process.env), hyperlinks: supportsLinks(), highlight},
		shown: isEmpty ? choosePosts(library, record, wholeLibrary) : chosen,
		list: {selected: 0, top: 0},
		search: null,
		open: null,
		beside: null,
		panel: null,
		trail: emptyTrail,
		changes: [],
		message,
	};
};
