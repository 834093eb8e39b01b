import {
	chmodSync,
	chownSync,
	closeSync,
	openSync,
	renameSync,
	type Stats,
	statSync,
	writeFileSync,
} from 'node:fs';
import {basename, dirname} from 'node:path';
import type {Work} from './waits.ts';

/** A value of JSON that has keys, as `JSON.parse` gives it. */
export type JsonObject = Readonly<Record<string, unknown>>;

// Loaded once per process, when something is about to be written: most readers change nothing.
let Conf: typeof import('conf').default | undefined;

/** Loads conf. Never rejects; a write before it is there goes without it. */
export const loadConf = async (): Promise<void> => {
	try {
		({default: Conf} = await import('conf'));
	} catch {
		// A broken installation; the plain write below keeps the memory all the same.
	}
};

/**
 * Puts a value into `file` by way of `draft`, an empty file beside it that nobody else writes: at every moment `file`
 * holds its old text or the new one, whole. Throws what the file system throws, and when the disk is full.
 */
export const writeJson = (file: string, draft: string, value: JsonObject): void => {
	const text = textOf(value);
	writeDraft(draft, text);
	publish(file, draft, text);
};

/** Puts text into `file` in the same way, by way of a draft that is not there yet. */
export const writeText = (file: string, draft: string, text: string): void => {
	writeFileSync(draft, text, {flag: 'wx', flush: true});
	publish(file, draft, text);
};

/** What `writeJson` does, as work that tells when it waits for the disk; conf can only make the program wait. */
export function* jsonWork(file: string, draft: string, value: JsonObject): Work<void> {
	const text = textOf(value);
	const descriptor = openSync(draft, 'w');
	try {
		writeFileSync(descriptor, text);
		yield {onDisk: descriptor};
	} finally {
		closeSync(descriptor);
	}
	publish(file, draft, text);
}

const textOf = (value: JsonObject): string => `${JSON.stringify(value, undefined, '\t')}\n`;

const publish = (file: string, draft: string, text: string): void => {
	// conf does not notice when a full disk or a quota cuts a write short: that is why it writes a draft and not the file.
	if (statSync(draft).size !== Buffer.byteLength(text)) {
		throw Object.assign(new Error('ENOSPC: no space left on device'), {code: 'ENOSPC'});
	}
	const before = statSync(file, {throwIfNoEntry: false});
	if (before) takeAfter(draft, before);
	renameSync(draft, file);
};

const writeDraft = (draft: string, text: string): void => {
	if (!Conf) {
		writeFileSync(draft, text, {flush: true});
		return;
	}
	const conf = new Conf({
		cwd: dirname(draft),
		configName: basename(draft),
		fileExtension: '',
		projectSuffix: '',
		accessPropertiesByDotNotation: false,
		serialize: () => text,
		// conf would take the empty draft for a damaged file.
		deserialize: () => ({}),
	});
	conf.store = {};
};

// Permissions stay as they were, and who ran this once with sudo does not find the file locked away afterwards.
const takeAfter = (draft: string, {mode, uid, gid}: Stats): void => {
	chmodSync(draft, mode & 0o777);
	const own = statSync(draft);
	if (own.uid !== uid || own.gid !== gid) chownSync(draft, uid, gid);
};
