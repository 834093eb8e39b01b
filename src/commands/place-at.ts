import type {Body} from '../library/post.ts';
import {createDocument, type Document, type Heading} from '../render/document.ts';
import type {Place} from '../render/line.ts';

/** Letters and digits in lower case: what a heading is compared by. */
const essence = (text: string): string =>
	text
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
		.trim();

/** The heading with this id, or whose text is this or begins with it, or has it in it. */
export const findHeading = ({headings}: Document, wanted: string): Heading | undefined => {
	const name = essence(wanted);
	return (
		headings.find(({id}) => id === wanted) ??
		headings.find(({id}) => id.toLowerCase() === wanted.toLowerCase()) ??
		(name === '' ? undefined : headings.find(({text}) => essence(text) === name)) ??
		(name === '' ? undefined : headings.find(({text}) => essence(text).startsWith(name))) ??
		(name === '' ? undefined : headings.find(({text}) => essence(text).includes(name)))
	);
};

/** Place of the heading that is meant, else of what a link by this id leads to: for the id of the title the beginning. */
export const placeOfPart = (document: Document, wanted: string): Place | undefined =>
	findHeading(document, wanted)?.place ?? document.placeOfId(wanted);

/** Lines of a post's file, its front matter included. */
export const lineCountOf = ({text, line}: Body): number =>
	line - 1 + text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

/** Place of what stands in a line of the post's file; the beginning for the front matter, the end for lines that are not there. */
export const placeOfLine = (document: Document, body: Body, line: number): Place => {
	const lines = body.text.split('\n');
	const before = lines.slice(0, Math.max(0, line - body.line)).join('\n');
	if (line <= body.line || before.trim() === '') return {block: 0, offset: 0};
	// The text up to the line, read on its own, has the same blocks up to there: its last one that the whole text has
	// too is the one the line stands in or after.
	const part = createDocument({...body, text: before});
	for (let block = part.blockCount - 2; block > 0; block--) {
		const text = part.textOf(block);
		const whole = document.textOf(block);
		if (text === '' || !whole.startsWith(text.trimEnd())) continue;
		const isOver = whole.length <= text.length || /\n\s*$/.test(before);
		return isOver
			? {block: Math.min(block + 1, document.blockCount - 1), offset: 0}
			: {block, offset: text.length + 1};
	}
	return {block: 0, offset: 0};
};

/** Markdown of a part of a post, which begins at a line of its file or with a block and ends before a block, and the headings in it. */
export const sourceOfPart = (
	document: Document,
	{text, line}: Body,
	{from, end}: {readonly from: {readonly line: number} | {readonly block: number}; readonly end: number},
): {readonly text: string; readonly headings: readonly Heading[]} => {
	const lineOf = (block: number): number => document.sourceLine({block, offset: 0});
	const first = 'line' in from ? Math.max(0, from.line - line) : from.block === 0 ? 0 : lineOf(from.block);
	const last = end < document.blockCount - 1 ? lineOf(end) : undefined;
	const headings = document.headings.filter(
		({place: {block}}) => block < end && ('line' in from ? lineOf(block) >= first : block >= from.block),
	);
	return {text: text.split('\n').slice(first, last).join('\n'), headings};
};
