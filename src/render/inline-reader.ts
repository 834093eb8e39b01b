import {asTyped} from './as-typed.ts';
import type {Content} from './block.ts';
import {readInlineHtml} from './inline-html.ts';
import type {RoleToken} from './inline-paint.ts';
import {joinWideLines} from './join-wide-lines.ts';
import type {InlineLexer, Token} from './lex.ts';
import {refineText} from './refine-text.ts';
import {shortenPictures} from './shorten-pictures.ts';
import {readSimple} from './simple-inline.ts';

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

const note: RoleToken = {
	type: 'role',
	raw: '',
	role: 'dim',
	tokens: [{type: 'escape', raw: '', text: ' (shown as typed: too long or too deep to be read)'}],
};

/** Signs that mean something inside a line, to marked or to us; a source without them is text as it stands. */
const sign = /[\\`*_~<&![\]@$]| {2}\n|:\/\/|:[a-z\d+-]|==|\{[{%]|www\.|(?:mailto|xmpp):/i;

/** Reads inline text when it is needed; what marked cannot read in time or at all is text as typed. */
export const createInlineReader =
	(readInline: InlineLexer): ((content: Content) => readonly Token[]) =>
	content => {
		if (typeof content !== 'string') return content;
		const trimmed = content.replace(/^[ \t\n]+/, '').trimEnd();
		if (!sign.test(trimmed)) return [{type: 'text', raw: trimmed, text: trimmed, escaped: false}];
		const simple = trimmed.length > longestRun ? undefined : readSimple(trimmed);
		if (simple !== undefined) return joinWideLines(simple, trimmed);
		const source = trimmed.length > longestRun ? shortenPictures(trimmed) : trimmed;
		if (source.length > longestRun && hasLongRun(source)) return [asTyped(source), note];
		try {
			const {tokens, isTooDeep} = readInline(source);
			const known = source.includes('<') ? readInlineHtml(tokens) : tokens;
			const read = joinWideLines(refineText(known, source), source);
			return isTooDeep ? [...read, note] : read;
		} catch (error) {
			if (error instanceof RangeError) return [asTyped(source), note];
			throw error;
		}
	};
