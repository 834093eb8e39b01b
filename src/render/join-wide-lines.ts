import type {Token} from './lex.ts';
import {wide} from './plain-text.ts';

/** A token that holds no others, and what it shows. */
type Leaf = {readonly token: Token; readonly text: string};

/** Signs that stand for a picture and for a line break that is meant. */
const opaque: Readonly<Record<string, string>> = {image: '▣', br: '⏎'};

function* leavesOf(tokens: readonly Token[]): Generator<Leaf> {
	for (const token of tokens) {
		const sign = opaque[token.type];
		if (sign !== undefined) yield {token, text: sign};
		else if ('tokens' in token && token.tokens) yield* leavesOf(token.tokens);
		else yield {token, text: 'text' in token ? String(token.text) : ''};
	}
}

const isWide = (character: string | undefined): boolean => character !== undefined && wide.test(character);

/** Takes the line breaks from the two ends of a text that stand between characters of scripts that write without spaces. */
const withoutBreaks = (text: string, before: string | undefined, after: string | undefined): string => {
	const words = text.trim();
	if (words === '') return isWide(before) && isWide(after) && text.includes('\n') ? '' : text;
	const [start, end] = [text.indexOf(words), text.indexOf(words) + words.length];
	const isJoinedBefore = text.slice(0, start).includes('\n') && isWide(before) && isWide(words[0]);
	const isJoinedAfter = text.slice(end).includes('\n') && isWide(words.at(-1)) && isWide(after);
	return text.slice(isJoinedBefore ? start : 0, isJoinedAfter ? end : undefined);
};

/**
 * Joins lines of Chinese and Japanese where one of them begins or ends in emphasis, a link or code: what is plain text on both
 * sides of the break is joined when it is painted.
 */
export const joinWideLines = (tokens: readonly Token[], source: string): readonly Token[] => {
	if (tokens.length < 2 || !source.includes('\n') || !wide.test(source)) return tokens;
	const leaves = [...leavesOf(tokens)];
	const after: (string | undefined)[] = [];
	let next: string | undefined;
	for (let index = leaves.length - 1; index >= 0; index--) {
		after[index] = next;
		next = leaves[index]?.text.trimStart()[0] ?? next;
	}
	let before: string | undefined;
	for (const [index, {token, text}] of leaves.entries()) {
		if (token.type === 'text' && text.includes('\n')) {
			Object.assign(token, {text: withoutBreaks(text, before, after[index])});
		}
		before = text.trimEnd().at(-1) ?? before;
	}
	return tokens;
};
