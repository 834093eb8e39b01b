import {mkdirSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {mergeRecords, type ReadingRecord} from '../state/reading-record.ts';
import {behindLink} from './behind-link.ts';
import {lockedWork, type Patience} from './file-lock.ts';
import {jsonWork} from './json-writer.ts';
import {keepAside} from './keep-aside.ts';
import {faultOf, readJsonFile} from './read-json-file.ts';
import {formatRecord, isNewer, type ParsedRecord, parseRecord} from './record-format.ts';
import type {SharedMarks} from './shared-marks.ts';
import {type Background, finishNow, finishSoon, type Work} from './waits.ts';

/** Where the marks of a library are kept. */
export type RecordOptions = {
	/** The data folder; null when the machine names none. */
	readonly folder: string | null;
	/** Names the library; the marks of different libraries stay apart. */
	readonly library: string;
	/** The marks of other machines, when there is a folder for them. */
	readonly shared?: SharedMarks | undefined;
};

/** What a save came to. */
export type SavedRecord = {
	/** What is now true: the given record, with what other readers wrote meanwhile; the given one itself if nothing. */
	readonly record: ReadingRecord;
	/** False when the given record is not on the disk; the next save tries again. */
	readonly saved: boolean;
	/** One line for the reader; the same line comes again only after a save succeeded. */
	readonly warning: string | null;
};

/** The memory of one library's marks. */
export type RecordStore = {
	/** The marks found at the start. */
	readonly record: ReadingRecord;
	/** One line for the reader about the file as it was found. */
	readonly warning: string | null;
	/**
	 * Merges the whole record into the file by newest change, synchronously and under a lock. Throws nothing. While
	 * another reader is writing it waits 100 ms and leaves the rest to the next save; when `leaving` there is none, so it
	 * waits two seconds and then writes all the same.
	 */
	readonly save: (record: ReadingRecord, when?: {readonly leaving: boolean}) => SavedRecord;
	/**
	 * The same while the program goes on, one at a time: not saved while another one is on its way. What is still to be done is done
	 * when `save` is called.
	 */
	readonly saveSoon: (record: ReadingRecord) => Promise<SavedRecord>;
};

const whileReading: Patience = {wait: 100, insist: false};
const inBackground: Patience = {wait: 500, insist: false};
const whenLeaving: Patience = {wait: 2000, insist: true};

/** Opens the memory: reads the file and writes nothing, except that a damaged one is kept aside. Throws nothing. */
export const openRecordStore = ({folder, library, shared}: RecordOptions): RecordStore => {
	const said = new Set<string>();
	const once = (warning: string | null): string | null => {
		if (warning === null || said.has(warning)) return null;
		said.add(warning);
		return warning;
	};
	const failed = (error: unknown): string | null =>
		// The reason first: in a narrow window the end of the line is cut off.
		once(`Reading marks are not kept: ${faultOf(error)}${folder === null ? '' : ` (${folder})`}`);

	const open = (): Pick<RecordStore, 'record' | 'warning'> => {
		try {
			const {record, warning} = findRecord(fileIn(folder), library);
			return {record, warning: once(warning)};
		} catch (error) {
			return {record: new Map(), warning: failed(error)};
		}
	};

	const own = open();
	const others = shared?.read();
	const record = others ? mergeRecords(own.record, others.record) : own.record;
	// Saved even when nothing changes, where this machine or the folder of all machines lacks a mark.
	const isKept = !others || (record === own.record && mergeRecords(others.record, record) === others.record);
	let kept = isKept ? record : null;
	let writing: Background<SavedRecord> | undefined;

	function* saving(record: ReadingRecord, patience: Patience): Work<SavedRecord> {
		if (record === kept) return {record, saved: true, warning: null};
		try {
			const result = yield* mergeIntoFile(fileIn(folder), {library, record, shared, patience});
			if (result === null) return {record, saved: false, warning: null};
			const warning = once(result.warning);
			said.clear();
			if (result.warning !== null) said.add(result.warning);
			kept = result.record;
			return {record: kept, saved: true, warning};
		} catch (error) {
			return {record, saved: false, warning: failed(error)};
		}
	}
	const save: RecordStore['save'] = (record, {leaving} = {leaving: false}) => {
		writing?.endNow();
		return finishNow(saving(record, leaving ? whenLeaving : whileReading));
	};
	const saveSoon: RecordStore['saveSoon'] = async record => {
		if (writing !== undefined) return {record, saved: false, warning: null};
		writing = finishSoon(saving(record, inBackground));
		try {
			return await writing.ended;
		} finally {
			writing = undefined;
		}
	};
	return {record, warning: own.warning ?? once(others?.warning ?? null), save, saveSoon};
};

/** The file in the data folder. */
export const recordFile = (folder: string): string => join(folder, 'reading-record.json');

const fileIn = (folder: string | null): string => {
	if (folder === null) throw new Error('no home folder is known');
	return recordFile(folder);
};

type FoundRecord = ParsedRecord & {readonly warning: string | null};

const findRecord = (file: string, library: string): FoundRecord => {
	const json = readJsonFile(file);
	if (json.kind === 'missing') return {record: new Map(), content: {}, damaged: false, warning: null};
	if (json.kind === 'unreadable') throw new Error(json.why);
	if (json.kind === 'object' && isNewer(json.value)) {
		throw new Error(
			`${basename(file)} was written by a newer version of this program, which is needed to read it`,
		);
	}
	const parsed = parseRecord(json.kind === 'object' ? json.value : {}, library);
	if (!parsed.damaged) return {...parsed, warning: null};
	const aside = keepAside(file, json.bytes);
	const loss = parsed.record.size > 0 ? 'Some marks are lost' : 'The marks start afresh';
	return {...parsed, warning: `${loss}: their file was damaged, and is kept as ${aside}`};
};

type Merge = {
	readonly library: string;
	readonly record: ReadingRecord;
	readonly shared: SharedMarks | undefined;
	readonly patience: Patience;
};

type Merged = Pick<SavedRecord, 'record' | 'warning'>;

function* mergeIntoFile(path: string, {library, record, shared, patience}: Merge): Work<Merged | null> {
	mkdirSync(dirname(path), {recursive: true, mode: 0o700});
	const file = behindLink(path);
	return yield* lockedWork(file, patience, function* (draft) {
		const found = findRecord(file, library);
		const known = mergeRecords(found.record, record);
		const exchanged = shared?.exchange(known) ?? {record: known, warning: null};
		const merged = exchanged.record;
		if (merged !== found.record || found.damaged) {
			yield* jsonWork(file, draft, formatRecord(found.content, library, merged));
		}
		return {record: mergeRecords(record, merged), warning: found.warning ?? exchanged.warning};
	});
}
