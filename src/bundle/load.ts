/**
 * Loads the bundle's chunks from a few large files, with the machine code that V8 made of them the last time. It
 * stands at the top of `dist/cli.cjs` and takes the place of that file's `require`.
 */
import {
	accessSync,
	closeSync,
	constants,
	fstatSync,
	mkdirSync,
	openSync,
	readFileSync,
	readSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import vm from 'node:vm';
import {doubled} from '../store/doubled.ts';
import {foldersOf} from '../store/folders.ts';
import {pruneCache} from '../store/prune-cache.ts';
import {replaceFile} from '../store/replace-file.ts';
import * as engineFlags from './engine-flags.ts';

const {underInitialFlags} = engineFlags;

/** A file that holds one chunk or several. */
export type Group = {
	/** Its name in the bundle's folder. */
	readonly file: string;
	/** Checksum of its text, since V8 itself compares only lengths; absent when its code is not worth keeping. */
	readonly hash?: string;
	/** Chunks in it. */
	readonly chunks: readonly string[];
};

type Factory = (
	exports: object,
	require: (id: string) => unknown,
	module: {exports: object},
	folder: string,
) => void;

/** What a cache file holds: code, and the kinds of sessions (a bit for each) that have left in it what they needed. */
type Cache = {readonly kinds: number; readonly code: Buffer};

type Loaded = {
	readonly script: vm.Script;
	readonly factories: Readonly<Record<string, Factory>>;
	/** The kinds of sessions whose code it has, and how long that code was; 0 when it had to be made. */
	readonly kinds: number;
	readonly length: number;
};

/**
 * Bytes before the code in a cache file, as many as keep the code where V8 need not copy it from; the first two are the kinds of
 * sessions. V8 trusts what it is given, so what a disk did to it must be noticed: all of it stands there twice.
 */
const headLength = 8;

const cacheFolder = (): string | null => {
	try {
		const {cache} = foldersOf({platform: process.platform, env: process.env, home: os.homedir()});
		return cache && path.join(cache, 'code');
	} catch {
		return null;
	}
};

const cacheName = ({file, hash}: Group): string => `${file}-${hash}-${process.version}-${process.arch}.bin`;

/**
 * Room for the content of a cache file, and for a part of its copy; used again and again: who knows when as many buffers would be
 * given back.
 */
let room = Buffer.alloc(0);
const roomOfCopy = Buffer.allocUnsafeSlow(1 << 16);

const isCopied = (descriptor: number, content: Buffer): boolean => {
	for (let at = 0; at < content.length; ) {
		const read = readSync(descriptor, roomOfCopy, 0, roomOfCopy.length, content.length + at);
		const part = content.subarray(at, at + read);
		if (read === 0 || !part.equals(roomOfCopy.subarray(0, read))) return false;
		at += read;
	}
	return true;
};

/** What `doubled` made, read without a place for both halves; null when it is damaged, or empty. */
const readDoubled = (file: string): Buffer | null => {
	const descriptor = openSync(file, 'r');
	try {
		const half = fstatSync(descriptor).size / 2;
		if (half === 0 || !Number.isInteger(half)) return null;
		if (room.length < half) room = Buffer.allocUnsafeSlow(Math.max(half, 1 << 20));
		const content = room.subarray(0, readSync(descriptor, room, 0, half, 0));
		return isCopied(descriptor, content) ? content : null;
	} finally {
		closeSync(descriptor);
	}
};

const readCache = (folder: string | null, group: Group): Cache | null => {
	if (folder === null || group.hash === undefined) return null;
	try {
		const content = readDoubled(path.join(folder, cacheName(group)));
		if (content === null) return null;
		return {code: content.subarray(headLength), kinds: content.readUInt16LE(0)};
	} catch {
		return null;
	}
};

/** Keeps the code of a group, and forgets what was written longest ago: releases that stand side by side keep theirs. What cannot be written is made anew the next time. */
const writeCache = (folder: string, group: Group, kind: number, {script, kinds, length}: Loaded): void => {
	try {
		mkdirSync(folder, {recursive: true});
		accessSync(folder, constants.W_OK);
		const code = script.createCachedData();
		// V8 has dropped what did not run for long, which others need.
		if (code.length < length) return;
		const head = Buffer.alloc(headLength);
		head.writeUInt16LE(kinds | kind);
		const file = path.join(folder, cacheName(group));
		replaceFile(file, doubled(Buffer.concat([head, code])));
		pruneCache(file, Date.now());
	} catch {
		// A read-only or full disk only costs some milliseconds at the next start.
	}
};

/** A `require` that knows the chunks of these groups, and leaves everything else to node's own. */
export const createLoader = (
	nodeRequire: (id: string) => unknown,
	folder: string,
	groups: readonly Group[],
): ((id: string) => unknown) => {
	const caches = cacheFolder();
	const loaded = new Map<Group, Loaded>();
	// The program sets its flags in the very module that this asks.
	const modules = new Map<string, {exports: object}>([['./engine-flags.cjs', {exports: engineFlags}]]);

	const load = (group: Group): Loaded => {
		const known = loaded.get(group);
		if (known !== undefined) return known;
		const filename = path.join(folder, group.file);
		// esbuild writes ASCII, which this reads without looking at it.
		const source = readFileSync(filename, 'latin1');
		const cache = readCache(caches, group);
		const script = underInitialFlags(
			() => new vm.Script(source, {filename, ...(cache && {cachedData: cache.code})}),
		);
		const {kinds, code} = (script.cachedDataRejected === true ? null : cache) ?? {kinds: 0, code: ''};
		const result = {script, factories: script.runInThisContext(), kinds, length: code.length};
		loaded.set(group, result);
		return result;
	};

	const require = (id: string): unknown => {
		const known = modules.get(id);
		if (known !== undefined) return known.exports;
		const group = groups.find(({chunks}) => chunks.includes(id));
		const factory = group && load(group).factories[id];
		if (factory === undefined) return nodeRequire(id);
		const module = {exports: {}};
		modules.set(id, module);
		factory(module.exports, require, module, folder);
		return module.exports;
	};

	// Who prints runs other code than who reads: the first session of each kind, told by the last group it needed, adds its own.
	process.on('exit', () => {
		if (caches === null) return;
		const kind = 1 << groups.findLastIndex(group => group.hash !== undefined && loaded.has(group));
		underInitialFlags(() => {
			for (const [group, file] of loaded) {
				if (group.hash !== undefined && (file.kinds & kind) === 0) writeCache(caches, group, kind, file);
			}
		});
	});
	return require;
};
