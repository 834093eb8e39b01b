import {accessSync, closeSync, constants, fstatSync, mkdirSync, openSync, readSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {ownFolders} from '../commands/own-folders.ts';
import {doubled} from '../store/doubled.ts';
import {pruneCache} from '../store/prune-cache.ts';
import {replaceFile} from '../store/replace-file.ts';

/** Machine code that V8 made of a file of chunks, as it is kept on the disk. */
export type KeptCode = {
	/** The kinds of sessions, a bit for each, whose functions it has. */
	readonly kinds: number;
	readonly code: Buffer;
};

/**
 * Bytes before the code in a kept file: the first two hold the kinds of sessions, and there are as many as align the code so that V8
 * need not copy it.
 */
const headLength = 8;

/** Bytes of the second half that are read and compared at a time. */
const partLength = 1 << 16;

/** Least room that is made for the content of a kept file: enough for all but the largest. */
const leastRoom = 1 << 20;

// One buffer for all files, since nobody knows when the garbage collector would give back several.
let room = Buffer.alloc(0);
const roomOfPart = Buffer.allocUnsafeSlow(partLength);

/** True when the second half of an open file is the same as the first, which has been read already. */
const isRepeated = (descriptor: number, half: Buffer): boolean => {
	for (let at = 0; at < half.length; ) {
		const read = readSync(descriptor, roomOfPart, 0, partLength, half.length + at);
		const part = half.subarray(at, at + read);
		if (read === 0 || !part.equals(roomOfPart.subarray(0, read))) return false;
		at += read;
	}
	return true;
};

/** The content of a file that `doubled` made, as `undoubled` gives it, but without memory for both halves. Null when it is damaged or empty. */
const readDoubled = (file: string): Buffer | null => {
	const descriptor = openSync(file, 'r');
	try {
		const half = fstatSync(descriptor).size / 2;
		if (half === 0 || !Number.isInteger(half)) return null;
		if (room.length < half) room = Buffer.allocUnsafeSlow(Math.max(half, leastRoom));
		const content = room.subarray(0, readSync(descriptor, room, 0, half, 0));
		return isRepeated(descriptor, content) ? content : null;
	} finally {
		closeSync(descriptor);
	}
};

/** The folder that code is kept in; null when the machine names none. */
export const codeFolder = (): string | null => {
	const {cache} = ownFolders();
	return cache && path.join(cache, 'code');
};

/** Where the code of a file of chunks is kept; `hash` is the checksum of its text, since V8 itself compares only lengths. */
export const codeFile = (folder: string, name: string, hash: string): string =>
	path.join(folder, `${name}-${hash}-${process.version}-${process.arch}.bin`);

/**
 * Reads the code that is kept in a file; null when there is none, or it is damaged: V8 trusts what it is given. The code is valid until
 * the next call.
 */
export const readCode = (file: string): KeptCode | null => {
	try {
		const content = readDoubled(file);
		return content && {kinds: content.readUInt16LE(0), code: content.subarray(headLength)};
	} catch {
		return null;
	}
};

/**
 * Keeps code in a file, and removes those of other releases that were written longest ago. `makeCode` is called once the folder is known
 * to take files; it returns null when there is nothing to keep. Throws nothing: what is not kept is made anew at the next start.
 */
export const writeCode = (file: string, kinds: number, makeCode: () => Buffer | null): void => {
	try {
		const folder = path.dirname(file);
		mkdirSync(folder, {recursive: true});
		accessSync(folder, constants.W_OK);
		const code = makeCode();
		if (code === null) return;
		const head = Buffer.alloc(headLength);
		head.writeUInt16LE(kinds);
		replaceFile(file, doubled(Buffer.concat([head, code])));
		pruneCache(file, Date.now());
	} catch {
		// A read-only or full disk only costs some milliseconds at the next start.
	}
};
