import type {Content} from './block.ts';
import {readInlineHtml} from './inline-html.ts';
import type {LexedText, Token} from './lex.ts';
import {refineText} from './refine-text.ts';

/** A run of characters without a space that is longer than this is no prose; marked is slow on some such runs. */
const longestRun = 4096;

const hasLongRun = (source: string): boolean => {
	let start = 0;
	for (const {index} of source.matchAll(/\s/g)) {
		if (index - start > longestRun) return true;
		start = index + 1;
	}
	return source.length - start > longestRun;
};

/** Pictures kept inside the text are not shown: a few characters of their data do. */
const shortenPictures = (source: string): string =>
	source.includes('data:') ? source.replace(/(\(\s*<?data:[^\s,)>]{0,80})[^\s)>]*/g, '$1') : source;

const asTyped = (source: string): Token => ({type: 'escape', raw: source, text: source});

/** Reads inline text when it is needed; what marked cannot read in time or at all is text as typed. */
export const createInlineReader =
	({readInline}: LexedText): ((content: Content) => readonly Token[]) =>
	content => {
		if (typeof content !== 'string') return content;
		const trimmed = content.replace(/^[ \t\n]+/, '').trimEnd();
		const source = trimmed.length > longestRun ? shortenPictures(trimmed) : trimmed;
		if (source.length > longestRun && hasLongRun(source)) return [asTyped(source)];
		try {
			return refineText(readInlineHtml(readInline(source)));
		} catch (error) {
			if (error instanceof RangeError) return [asTyped(source)];
			throw error;
		}
	};
