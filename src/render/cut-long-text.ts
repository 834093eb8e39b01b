import {shortenPictures} from './shorten-pictures.ts';

/** UTF-16 units of inline text that are read, painted and laid out at once: more than that would be felt. */
const longest = 32_000;

/** Where a long text may be cut, best first: behind a sentence, between words. */
const cuts = [/[.!?…]["'”’»)\]*_]*\s|[。！？]["”’」』）]*/g, /\s/g] as const;

/** Shares of a piece in which a good cut is looked for. */
const soughtShare = 0.25;

/** The end of the last match that a pattern has in a part of a text; undefined when it has none. */
const lastEnd = (text: string, pattern: RegExp, from: number, to: number): number | undefined => {
	const last = [...text.slice(from, to).matchAll(pattern)].at(-1);
	return last && from + last.index + last[0].length;
};

/** True when a cut would part the halves of one character. */
const parts = (text: string, at: number): boolean => /[\udc00-\udfff]/.test(text.charAt(at));

const endOfPiece = (text: string, start: number): number => {
	const limit = start + longest;
	if (limit >= text.length) return text.length;
	const from = limit - longest * soughtShare;
	for (const pattern of cuts) {
		const end = lastEnd(text, pattern, from, limit);
		if (end !== undefined) return end;
	}
	return parts(text, limit) ? limit - 1 : limit;
};

/**
 * Cuts inline text that goes on longer than any paragraph of an ordinary book into pieces, so that what is looked at is shown before the rest
 * of it is read. Emphasis and links that reach over a cut are text as typed.
 */
export const cutLongText = (source: string): readonly string[] => {
	if (source.length <= longest) return [source];
	const text = shortenPictures(source);
	const pieces: string[] = [];
	for (let start = 0; start < text.length; ) {
		const end = endOfPiece(text, start);
		pieces.push(text.slice(start, end));
		start = end;
	}
	return pieces;
};
