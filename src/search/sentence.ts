import {sanitizeLine} from '../text/sanitize.ts';
import type {Query, Range} from './find-in-text.ts';
import {plainBlocks} from './plain-blocks.ts';

/** Part of a text on one line, safe to show, with what was looked for marked. */
export type Sentence = {readonly text: string; readonly marks: readonly Range[]};

/** UTF-16 units shown before the first match, so that it is seen in a narrow window too, and of the whole. */
const mostBefore = 60;
const mostLength = 240;

const ellipsis = '…';
const sentenceEnd = /(?:[.!?…]+["'”’»)\]]*(?=\s|$)|[。！？]["”’」』）]*|\n)\s*/g;

/** The sentence around the first match in a Markdown text, cut where it is long; undefined when there is no match. */
export const sentenceIn = (markdown: string, query: Query): Sentence | undefined => {
	for (const block of plainBlocks(markdown)) {
		const match = query.findFirst(block);
		if (match !== undefined) return sentenceAround(block, match, query);
	}
	return undefined;
};

const sentenceAround = (block: string, match: Range, query: Query): Sentence => {
	const [start, before] = startOf(block, match.start);
	const [end, after] = endOf(block, match.end, Math.max(match.end, start + mostLength));
	const text = before + sanitizeLine(block.slice(start, end)) + after;
	return {text, marks: query.findAll(text)};
};

/** Where what is shown begins, and what stands for the words left out. */
const startOf = (block: string, match: number): readonly [number, string] => {
	const from = Math.max(0, match - mostBefore);
	const [last] = [...block.slice(from, match).matchAll(sentenceEnd)].slice(-1);
	if (last !== undefined) return [from + last.index + last[0].length, ''];
	if (from === 0) return [0, ''];
	const word = block.slice(from, match).search(/\s\S/);
	return [word === -1 ? wholeCharacter(block, from) : from + word + 1, ellipsis];
};

const endOf = (block: string, match: number, limit: number): readonly [number, string] => {
	const {value: found} = block.slice(match, limit).matchAll(sentenceEnd).next();
	const end = found === undefined ? limit : match + found.index + found[0].length;
	if (end < limit) return [end, ''];
	if (limit >= block.length) return [block.length, ''];
	const space = block.lastIndexOf(' ', limit);
	return [space > match ? space : wholeCharacter(block, limit), ellipsis];
};

/** The index, or the one before it when it would halve a pair of surrogates. */
const wholeCharacter = (text: string, index: number): number =>
	/[\udc00-\udfff]/.test(text.charAt(index)) ? index - 1 : index;
