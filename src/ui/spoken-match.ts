import type {Document} from '../render/document.ts';
import type {TextRange} from '../render/line.ts';
import {rowWords} from './spoken-block.ts';
import {containerName} from './spoken-containers.ts';
import {spokenPart} from './spoken-inline.ts';

const sentences = new Intl.Segmenter(undefined, {granularity: 'sentence'});

/** The number of a note after an index, which belongs to the sentence that ends there. */
const noteLength = (text: string, index: number): number =>
	/^\p{No}*/u.exec(text.slice(index))?.[0].length ?? 0;

/** The sentence of a text around an index. */
const sentenceAt = (text: string, index: number): readonly [start: number, end: number] => {
	const {index: start = 0, segment = ''} = sentences.segment(text).containing(index) ?? {};
	const end = start + segment.length;
	return [start === 0 ? 0 : start + noteLength(text, start), end + noteLength(text, end)];
};

/** The line of a text around an index. */
const lineAt = (text: string, index: number): readonly [start: number, end: number] => {
	const start = index === 0 ? 0 : text.lastIndexOf('\n', index - 1) + 1;
	const end = text.indexOf('\n', index);
	return [start, end < 0 ? text.length : end];
};

/** What a match in the text of a post stands in, when that is no plain paragraph: `in code`. */
export const matchSurroundings = ({block: index}: TextRange, document: Document): string => {
	const block = document.blockAt(index);
	if (block === undefined) return '';
	const {kind} = block.shape;
	if (kind === 'heading') return 'in a heading';
	if (kind === 'code') return 'in code';
	if (kind === 'row') return 'in a table';
	const name = containerName(block);
	return name === undefined ? '' : `in ${name}`;
};

/** The sentence, the line of code or the row that a match stands in, on one line, as it is said when it is read on to. */
export const matchSentence = ({block: index, start: offset}: TextRange, document: Document): string => {
	const shape = document.blockAt(index)?.shape;
	if (shape === undefined) return '';
	if (shape.kind === 'row') return rowWords(document, shape);
	const text = document.textOf(index);
	const [start, end] = (shape.kind === 'code' ? lineAt : sentenceAt)(text, offset);
	return spokenPart(document, shape, start, end).replaceAll(/\s+/g, ' ').trim();
};
