/** What Windows-1252 puts where ISO 8859-1 has controls, 0x80 to 0x9F: https://encoding.spec.whatwg.org/index-windows-1252.txt. */
const signs = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Western words have fewer letters beyond ASCII than this; in other alphabets of one byte nearly all are. */
const mostForeign = 1 / 3;

/**
 * Bytes that are no UTF-8 as Windows-1252, the encoding Western editors used before; null where they look like something else.
 * `asUtf8` is what they give as UTF-8, with replacement characters.
 */
export const windows1252 = (bytes: Buffer, asUtf8: string): string | null => {
	const text = bytes.toString('latin1');
	// Controls, and bytes that Windows-1252 does not know.
	if (/[\x00-\x08\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d]/.test(text)) return null;
	const foreign = text.match(/[\xc0-\xff]/g)?.length ?? 0;
	if (foreign > (text.match(/\S/g)?.length ?? 0) * mostForeign) return null;
	// A text in UTF-8 with a few broken places has more characters that are whole.
	const broken = asUtf8.match(/\ufffd/g)?.length ?? 0;
	const whole = asUtf8.match(/[\u0080-\ufffc\ufffe\uffff]/g)?.length ?? 0;
	if (whole >= broken) return null;
	return text.replace(/[\x80-\x9f]/g, sign => signs.charAt(sign.charCodeAt(0) - 0x80));
};
