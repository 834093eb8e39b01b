import type {Document} from '../render/document.ts';
import {truncate} from '../text/truncate.ts';

/** A footnote, or the place in the text that refers to it. */
export type NoteLink = {readonly number: number; readonly isBack: boolean};

/** What footnotes and the references to them are called in a document (`#fn-1`, `#fnref-1`); null for any other id. */
export const noteOf = (id: string): NoteLink | null => {
	const [, back, number] = /^fn(ref)?-(\d+)$/.exec(id) ?? [];
	return number === undefined ? null : {number: Number(number), isBack: back !== undefined};
};

/** Fewer cells than these hold no words that tell a note from another. */
const leastWords = 12;

const noteName = ({number, isBack}: NoteLink, words: string, room: number): string => {
	const name = isBack ? `the text at note ${number}` : `note ${number}`;
	const free = room - name.length - 2;
	return isBack || words === '' || free < leastWords ? name : `${name}: ${truncate(words, free)}`;
};

/** What `#id` leads to, in words: a heading, a footnote with as many of its words as have room, else the id itself. */
export const partName = (id: string, document: Document, room: number): string => {
	const place = document.placeOfId(id);
	if (place === undefined) return `#${id}`;
	const {block, offset} = place;
	const heading = document.headings.find(
		entry => entry.place.block === block && entry.place.offset === offset,
	);
	if (heading !== undefined) return heading.text;
	const note = noteOf(id);
	return note === null
		? `#${id}`
		: noteName(
				note,
				document
					.textOf(block)
					.replaceAll(/\s*↩|\s+/g, ' ')
					.trim(),
				room,
			);
};
