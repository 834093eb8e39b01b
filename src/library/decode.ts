import {isUtf8} from 'node:buffer';
import type {Problem} from './post.ts';
import {windows1252} from './windows-1252.ts';

/** The text of a file with line feeds as its only line ends, and what was wrong with its bytes. */
export type Decoded = {readonly text: string; readonly problems: readonly Problem[]};

const utf16 = (bytes: Buffer): string | null => {
	const mark = bytes.length < 2 ? 0 : bytes.readUInt16BE(0);
	if (mark === 0xfffe) return bytes.toString('utf16le', 2);
	if (mark !== 0xfeff) return null;
	// Node decodes little endian only; an odd byte at the end stands for nothing.
	const whole = bytes.subarray(2, bytes.length - (bytes.length % 2));
	return Buffer.from(whole).swap16().toString('utf16le');
};

const withLineFeeds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

const remedy = 'save the file in the encoding UTF-8';

/**
 * Turns the bytes of a file into text: UTF-16 when its byte order mark says so, else UTF-8; bytes that are none are read as
 * Windows-1252 where they look like it, else as replacement characters. Null means the file is binary (it holds a zero byte).
 */
export const decode = (bytes: Buffer): Decoded | null => {
	const wide = utf16(bytes);
	if (wide !== null) return {text: withLineFeeds(wide), problems: []};
	if (bytes.includes(0)) return null;
	const text = bytes.toString('utf8');
	if (isUtf8(bytes))
		return {text: withLineFeeds(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text), problems: []};
	const western = windows1252(bytes, text);
	const message =
		western === null
			? `some bytes are not UTF-8 text — ${remedy}`
			: `is not UTF-8, read as Windows-1252 — ${remedy}`;
	return {text: withLineFeeds(western ?? text), problems: [{message}]};
};
