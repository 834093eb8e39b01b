import {decodeHTMLStrict} from 'entities/decode';

/** CommonMark knows numbers of at most seven decimal or six hexadecimal digits, and no name without its semicolon. */
const reference = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]*);/g;

/** The names that are met most; the table of all names takes milliseconds to unpack. */
const common: ReadonlyMap<string, string> = new Map([
	['&amp;', '&'],
	['&lt;', '<'],
	['&gt;', '>'],
	['&quot;', '"'],
	['&nbsp;', '\u00a0'],
]);

const decode = (name: string): string => common.get(name) ?? decodeHTMLStrict(name);

/** Replaces `&copy;`, `&#169;` and `&#xa9;` by their characters, once; unknown names stay as they are. */
export const decodeReferences = (text: string): string =>
	text.includes('&') ? text.replace(reference, decode) : text;
