/**
 * Loads the bundle's chunks from a few large files, with the machine code that V8 made of them the last time. It
 * stands at the top of `dist/cli.cjs` and takes the place of that file's `require`.
 */
import {mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import vm from 'node:vm';
import {crc32} from 'node:zlib';
import {foldersOf} from '../store/folders.ts';

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

type Loaded = {
	readonly script: vm.Script;
	readonly factories: Readonly<Record<string, Factory>>;
	readonly isCached: boolean;
};

/** Bytes before the code in a cache file: its checksum. V8 trusts what it is given, so what a disk did to it must be noticed. */
const headLength = 4;

const cacheFolder = (): string | null => {
	try {
		const {cache} = foldersOf({platform: process.platform, env: process.env, home: os.homedir()});
		return cache && path.join(cache, 'code');
	} catch {
		return null;
	}
};

const cacheName = ({file, hash}: Group): string => `${file}-${hash}-${process.version}-${process.arch}.bin`;

const readCache = (folder: string | null, group: Group): Buffer | undefined => {
	if (folder === null || group.hash === undefined) return undefined;
	try {
		const bytes = readFileSync(path.join(folder, cacheName(group)));
		const code = bytes.subarray(headLength);
		return bytes.length > headLength && bytes.readUInt32LE(0) === crc32(code) ? code : undefined;
	} catch {
		return undefined;
	}
};

/** Keeps the code of a group, and forgets that of other versions. What cannot be written is made anew the next time. */
const writeCache = (folder: string, group: Group, code: Buffer): void => {
	try {
		mkdirSync(folder, {recursive: true});
		for (const name of readdirSync(folder)) {
			if (name.startsWith(`${group.file}-`)) rmSync(path.join(folder, name), {force: true});
		}
		const head = Buffer.alloc(headLength);
		head.writeUInt32LE(crc32(code));
		const draft = path.join(folder, `${group.file}.${process.pid}`);
		writeFileSync(draft, Buffer.concat([head, code]));
		renameSync(draft, path.join(folder, cacheName(group)));
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
	const modules = new Map<string, {exports: object}>();

	const load = (group: Group): Loaded => {
		const known = loaded.get(group);
		if (known !== undefined) return known;
		const filename = path.join(folder, group.file);
		// esbuild writes ASCII, which this reads without looking at it.
		const source = readFileSync(filename, 'latin1');
		const cachedData = readCache(caches, group);
		const script = new vm.Script(source, {filename, ...(cachedData && {cachedData})});
		const isCached = cachedData !== undefined && script.cachedDataRejected !== true;
		const result = {script, factories: script.runInThisContext(), isCached};
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

	// Only a session in which everything was loaded has seen what is worth keeping.
	process.on('exit', () => {
		const kept = groups.filter(({hash}) => hash !== undefined);
		if (caches === null || !kept.every(group => loaded.has(group))) return;
		for (const [group, {script, isCached}] of loaded) {
			if (group.hash !== undefined && !isCached) writeCache(caches, group, script.createCachedData());
		}
	});
	return require;
};
