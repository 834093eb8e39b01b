import type {Block} from './block.ts';
import {contentsOf} from './list-blocks.ts';

/** Words looked at for one by which a position is found in the source: a long one is rare. */
const mostWords = 5;

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

const countIn = (text: string, word: string): number => text.split(word).length - 1;

/** Index after so many occurrences of a word, at the next one; undefined when there are not so many. */
const indexOfOccurrence = (text: string, word: string, before: number): number | undefined => {
	let at = text.indexOf(word);
	for (let count = 0; count < before && at !== -1; count++) at = text.indexOf(word, at + word.length);
	return at === -1 ? undefined : at;
};

/** What is needed besides the block: its plain text, a position in it, and where the source of the next block begins. */
export type SourcePosition = {readonly plain: string; readonly offset: number; readonly end: number};

/**
 * The line of a text, counted from 0, on which a position of a block stands: words are the same in the source, but for the marks
 * around them, so the longest of the next ones is looked for by how often it came before, and the first one before that.
 */
export const sourceLine = (text: string, block: Block, {plain, offset, end}: SourcePosition): number => {
	const found = text.indexOf(firstLine(block), block.source);
	const start = found === -1 ? block.source : found;
	const words = [...plain.slice(offset).matchAll(/[\p{L}\p{N}]+/gu)].slice(0, mostWords);
	const [first] = words;
	const [rare] = words.sort(([one], [other]) => other.length - one.length);
	if (offset === 0 || first === undefined || rare === undefined) return countLines(text, start);
	const source = text.slice(start, end > start ? end : undefined);
	const at = indexOfOccurrence(source, rare[0], countIn(plain.slice(0, offset + rare.index), rare[0]));
	return countLines(text, start + Math.max(0, source.lastIndexOf(first[0], at ?? 0)));
};
