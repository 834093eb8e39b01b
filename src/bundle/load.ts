/**
 * Loads the bundle's chunks from a few large files, with the machine code that V8 made of them the last time. It stands at the top of
 * `dist/cli.cjs` and takes the place of that file's `require`.
 */
import {readFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import vm from 'node:vm';
import {codeFile, codeFolder, readCode, writeCode} from './code-cache.ts';
import * as engineFlags from './engine-flags.ts';

const {underInitialFlags} = engineFlags;

/** A file that holds one chunk or several. */
export type Group = {
	/** Its name in the bundle's folder. */
	readonly file: string;
	/** Checksum of its text; absent when its machine code is not worth keeping. */
	readonly hash?: string;
	/** Names of the chunks in it. */
	readonly chunks: readonly string[];
};

/** The code of a chunk, as a CommonJS module. */
type Factory = (
	exports: object,
	require: (id: string) => unknown,
	module: {exports: object},
	folder: string,
) => void;

/** A group that was loaded: its chunks by name, and what was kept of its machine code. */
type Loaded = {
	readonly script: vm.Script;
	readonly factories: Readonly<Record<string, Factory>>;
	/** Where its code is kept; null when it is not. */
	readonly keptIn: string | null;
	/** The kinds of sessions whose functions the kept code has, and its length in bytes; 0 when V8 had to make all of it. */
	readonly kinds: number;
	readonly length: number;
};

const loadGroup = ({file, hash}: Group, folder: string, caches: string | null): Loaded => {
	const filename = path.join(folder, file);
	// The build writes ASCII, which Node takes as latin1 without looking at it.
	const source = readFileSync(filename, 'latin1');
	const keptIn = caches === null || hash === undefined ? null : codeFile(caches, file, hash);
	const kept = keptIn === null ? null : readCode(keptIn);
	const script = underInitialFlags(
		() => new vm.Script(source, {filename, ...(kept && {cachedData: kept.code})}),
	);
	const isTaken = kept !== null && script.cachedDataRejected !== true;
	return {
		script,
		factories: script.runInThisContext(),
		keptIn,
		kinds: isTaken ? kept.kinds : 0,
		length: isTaken ? kept.code.length : 0,
	};
};

/** Keeps the code of a group for later sessions, if none of this kind has done so. */
const keepCode = ({script, keptIn, kinds, length}: Loaded, kind: number): void => {
	if (keptIn === null || (kinds & kind) !== 0) return;
	writeCode(keptIn, kinds | kind, () => {
		const code = script.createCachedData();
		// V8 drops functions that did not run for long, which sessions of another kind need.
		return code.length < length ? null : code;
	});
};

/** A `require` that knows the chunks of these groups, which lie in `folder`, and leaves everything else to Node's own. */
export const createLoader = (
	nodeRequire: (id: string) => unknown,
	folder: string,
	groups: readonly Group[],
): ((id: string) => unknown) => {
	const caches = codeFolder();
	const loaded = new Map<Group, Loaded>();
	// The chunks must set flags in the very module that `underInitialFlags` is of.
	const modules = new Map<string, {exports: object}>([['./engine-flags.cjs', {exports: engineFlags}]]);

	const load = (group: Group): Loaded => {
		const known = loaded.get(group);
		if (known !== undefined) return known;
		const result = loadGroup(group, folder, caches);
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

	// A session that prints runs other functions than one that reads. The last group that was needed tells the kind, and the first
	// session of each kind adds its functions to the kept code.
	process.on('exit', () => {
		const kind = 1 << groups.findLastIndex(group => group.hash !== undefined && loaded.has(group));
		underInitialFlags(() => {
			for (const group of loaded.values()) keepCode(group, kind);
		});
	});
	return require;
};
