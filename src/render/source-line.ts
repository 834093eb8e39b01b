import type {Block} from './block.ts';
import {contentsOf} from './list-blocks.ts';

const countLines = (text: string, end: number): number => {
	let lines = 0;
	for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) lines++;
	return lines;
};

/** The words by which a block is found in its source: those of its first line. */
const firstLine = (block: Block): string => {
	const {shape} = block;
	const [content] = contentsOf(block);
	const text =
		shape.kind === 'code' ? shape.code.text.slice(shape.from) : typeof content === 'string' ? content : '';
	return text.trimStart().split('\n', 1)[0] ?? '';
};

/** The line of a text, counted from 0, on which a block begins. */
export const sourceLine = (text: string, block: Block): number => {
	const found = text.indexOf(firstLine(block), block.source);
	return countLines(text, found === -1 ? block.source : found);
};
