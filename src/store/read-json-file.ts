import {isUtf8} from 'node:buffer';
import {readFileSync} from 'node:fs';
import {hasCode} from './has-code.ts';
import type {JsonObject} from './json-writer.ts';

/** What was found in a file that should hold a JSON object. */
export type JsonFile =
	| {readonly kind: 'missing'}
	| {readonly kind: 'object'; readonly value: JsonObject; readonly bytes: Buffer}
	| {readonly kind: 'damaged'; readonly bytes: Buffer}
	/** The file system refused; `why` in words. */
	| {readonly kind: 'unreadable'; readonly why: string};

/** True for a JSON value with keys: neither null nor a list. */
export const isJsonObject = (value: unknown): value is JsonObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a JSON file as it is now. Throws nothing. */
export const readJsonFile = (file: string): JsonFile => {
	let bytes: Buffer;
	try {
		bytes = readFileSync(file);
	} catch (error) {
		return hasCode(error, 'ENOENT') ? {kind: 'missing'} : {kind: 'unreadable', why: faultOf(error)};
	}
	// Some editors begin a file with a byte order mark.
	const text = bytes.toString().replace(/^\uFEFF/, '');
	try {
		const value: unknown = isUtf8(bytes) ? JSON.parse(text) : null;
		return isJsonObject(value) ? {kind: 'object', value, bytes} : {kind: 'damaged', bytes};
	} catch {
		return {kind: 'damaged', bytes};
	}
};

/** What the system calls a fault in words that tell a person little. */
const plainWords: Readonly<Record<string, string>> = {
	EEXIST: 'something of that name is in the way',
	EISDIR: 'it is a folder',
	ENOTDIR: 'a file is where a folder should be',
};

/** The words of a system error without the call and the path: `no space left on device (ENOSPC)`. */
export const faultOf = (error: unknown): string => {
	if (!(error instanceof Error)) return String(error);
	const words = error.message.replace(/, \w+( '.*)?$/s, '');
	const [, code = '', told = words] = /^(E[A-Z\d]+): (.+)$/s.exec(words) ?? [];
	return code === '' ? words : `${plainWords[code] ?? told} (${code})`;
};
