/** What Windows-1252 puts where ISO 8859-1 has controls, 0x80 to 0x9F: https://encoding.spec.whatwg.org/index-windows-1252.txt. */
const signs = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Western words have fewer letters beyond ASCII than this; in other alphabets of one byte nearly all are. */
const mostForeign = 1 / 3;

const countUnits = (text: string, isMeant: (unit: number) => boolean): number => {
	let count = 0;
	for (let index = 0; index < text.length; index++) if (isMeant(text.charCodeAt(index))) count++;
	return count;
};

/**
 * Bytes that are no UTF-8 as Windows-1252, the encoding Western editors used before; null where they look like something else.
 * `asUtf8` is what they give as UTF-8, with replacement characters.
 */
export const windows1252 = (bytes: Buffer, asUtf8: string): string | null => {
	const text = bytes.toString('latin1');
	// Controls, and bytes that Windows-1252 does not know.
	if (/[\x00-\x08\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d]/.test(text)) return null;
	const foreign = countUnits(text, unit => unit >= 0xc0);
	const printed = countUnits(text, unit => unit > 0x20 && unit !== 0xa0);
	if (foreign > printed * mostForeign) return null;
	// A text in UTF-8 with a few broken places has more characters that are whole.
	const broken = countUnits(asUtf8, unit => unit === 0xfffd);
	const whole = countUnits(asUtf8, unit => unit >= 0x80 && unit !== 0xfffd);
	if (whole >= broken) return null;
	return text.replace(/[\x80-\x9f]/g, sign => signs.charAt(sign.charCodeAt(0) - 0x80));
};
