import {isUtf8} from 'node:buffer';
import type {Problem} from './post.ts';

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

/**
 * Turns the bytes of a file into text: UTF-16 when its byte order mark says so, else UTF-8 with replacement
 * characters where the bytes are none. Null means the file is binary (it holds a zero byte).
 */
export const decode = (bytes: Buffer): Decoded | null => {
	const wide = utf16(bytes);
	if (wide !== null) return {text: withLineFeeds(wide), problems: []};
	if (bytes.includes(0)) return null;
	const text = bytes.toString('utf8');
	const problems = isUtf8(bytes)
		? []
		: [{message: 'some bytes are not UTF-8 text — save the file in the encoding UTF-8'}];
	return {text: withLineFeeds(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text), problems};
};
