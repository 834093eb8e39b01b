import {existsSync, mkdirSync, readdirSync, rmSync, statSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {mergeRecords, type ReadingRecord} from '../state/reading-record.ts';
import {hasCode} from './has-code.ts';
import {writeJson} from './json-writer.ts';
import {librariesIn} from './marks-file.ts';
import {faultOf, readJsonFile} from './read-json-file.ts';
import {formatRecord, isNewer, type ParsedRecord, parseRecord} from './record-format.ts';

/** A folder that something else keeps the same on several machines, such as Syncthing, Dropbox or git. */
export type SharedFolder = {
	/** Absolute path. */
	readonly folder: string;
	/** Names this machine's file in it. */
	readonly machine: string;
	/** Names the library on every machine. */
	readonly library: string;
};

/** What is known after a look at the folder. */
export type Exchanged = {
	readonly record: ReadingRecord;
	/** One line for the reader about a file that was left out, or about a folder that cannot be used. */
	readonly warning: string | null;
};

/**
 * The marks of one library on all machines. Each machine writes a file of its own and no other, so that whatever carries the files
 * about has nothing to put together, and everybody reads all of them, copies that were set aside in a conflict too.
 */
export type SharedMarks = {
	/** The marks of all machines. Throws nothing. */
	readonly read: () => Exchanged;
	/**
	 * The record with the marks of all machines, which this machine's file has afterwards when the folder lacked any. Throws
	 * nothing; the caller sees to it that no other process of this machine does the same.
	 */
	readonly exchange: (record: ReadingRecord) => Exchanged;
};

const isMarksFile = (name: string): boolean => /^marks-.+\.json$/i.test(name);

/** The files in the folder that may hold marks; none when there is no such folder. */
const filesIn = (folder: string): readonly string[] => {
	try {
		const names = readdirSync(folder).filter(isMarksFile).sort();
		return names.map(name => join(folder, name)).filter(file => statSync(file).isFile());
	} catch (error) {
		if (hasCode(error, 'ENOENT')) return [];
		throw error;
	}
};

type Read = ParsedRecord & {readonly fault: string | null};

const nothing = {record: new Map(), content: {}, damaged: false} as const;

/** Reads one file and leaves it as it is, whatever is wrong with it: it may be on its way still. */
const readMarks = (file: string, library: string): Read => {
	const json = readJsonFile(file);
	if (json.kind === 'missing') return {...nothing, fault: null};
	if (json.kind === 'unreadable') return {...nothing, fault: `cannot be read (${json.why})`};
	if (json.kind === 'damaged')
		return {...nothing, damaged: true, fault: 'is damaged or not there as a whole'};
	if (isNewer(json.value)) return {...nothing, fault: 'was written by a newer version of this program'};
	const parsed = parseRecord(json.value, library);
	return {...parsed, fault: parsed.damaged ? 'is damaged in part' : null};
};

const whoseMarks = (file: string, own: string): string =>
	file === own ? 'Marks that this machine shares' : 'Marks of another machine';

/** Names of the libraries that the machines have marks of. A folder or a file that cannot be read is passed over: who reads the marks tells. */
export const sharedLibraries = (folder: string): readonly string[] => {
	try {
		return [...new Set(filesIn(folder).flatMap(file => librariesIn(file).libraries))];
	} catch {
		return [];
	}
};

/** Opens the marks that several machines keep in a folder. Nothing is read or written yet. */
export const openSharedMarks = ({folder, machine, library}: SharedFolder): SharedMarks => {
	const own = join(folder, `marks-${machine}.json`);

	const readAll = (): Exchanged => {
		let record: ReadingRecord = new Map();
		let warning: string | null = null;
		for (const file of filesIn(folder)) {
			const {record: its, fault} = readMarks(file, library);
			record = mergeRecords(record, its);
			if (fault !== null) warning ??= `${whoseMarks(file, own)} are left out: ${basename(file)} ${fault}`;
		}
		return {record, warning};
	};
	const failed = (record: ReadingRecord, error: unknown): Exchanged => ({
		record,
		warning: `Marks are not shared with other machines: ${faultOf(error)} (${folder})`,
	});

	return {
		read() {
			try {
				return readAll();
			} catch (error) {
				return failed(new Map(), error);
			}
		},
		exchange(record) {
			let merged = record;
			try {
				const all = readAll();
				merged = mergeRecords(record, all.record);
				if (mergeRecords(all.record, record) !== all.record) writeOwn(own, library, merged);
				return {record: merged, warning: all.warning};
			} catch (error) {
				return failed(merged, error);
			}
		},
	};
};

/** Makes the folder, and not those above it: where they are missing, so is whatever shares the folder. */
const makeFolder = (folder: string): void => {
	if (!existsSync(folder)) mkdirSync(folder, {mode: 0o700});
};

/** Adds marks to this machine's own file. One that is damaged is written anew: what it held is in the local record. */
const writeOwn = (file: string, library: string, record: ReadingRecord): void => {
	makeFolder(dirname(file));
	const {record: before, content, fault, damaged} = readMarks(file, library);
	if (fault !== null && !damaged) throw new Error(`${basename(file)} ${fault}`);
	const draft = `${file}.new`;
	try {
		writeJson(file, draft, formatRecord(content, library, mergeRecords(before, record)));
	} finally {
		rmSync(draft, {force: true});
	}
};
