import type {ReadingRecord} from '../state/reading-record.ts';
import type {JsonObject} from './json-writer.ts';
import {isJsonObject, readJsonFile} from './read-json-file.ts';
import {formatRecord, isNewer, noRecords, parseRecord} from './record-format.ts';

/** The marks of several libraries, by the names of these. */
export type Marks = ReadonlyMap<string, ReadingRecord>;

/** Marks as they were found in a file. */
export type FoundMarks =
	| {readonly kind: 'marks'; readonly marks: Marks; readonly damaged: boolean}
	/** Nothing that this program writes. */
	| {readonly kind: 'other'}
	| {readonly kind: 'newer'};

/** The libraries that a file of marks names. */
export type NamedLibraries = {
	readonly libraries: readonly string[];
	/** Why none could be made out and what to do, as the end of a sentence about the file; null also when there is no file. */
	readonly fault: string | null;
};

const damaged = 'is damaged — put a backup in its place, or move it away to start afresh';

/** Names of the libraries that a file of marks holds those of. Throws nothing. */
export const librariesIn = (file: string): NamedLibraries => {
	const none = (fault: string | null): NamedLibraries => ({libraries: [], fault});
	const json = readJsonFile(file);
	if (json.kind === 'missing') return none(null);
	if (json.kind === 'unreadable')
		return none(`cannot be read: ${json.why} — it must be a file that you may read`);
	if (json.kind === 'damaged') return none(damaged);
	if (isNewer(json.value))
		return none('was written by a newer version of this program, which is needed to read it');
	const {libraries} = json.value;
	// No library is called that: only the form of the whole is looked at.
	if (!isJsonObject(libraries) || parseRecord(json.value, '').damaged) return none(damaged);
	return {libraries: Object.keys(libraries), fault: null};
};

/** Marks as a JSON value, in the form of the record in the data folder. */
export const formatMarks = (marks: Marks): JsonObject =>
	[...marks].reduce((content, [library, record]) => formatRecord(content, library, record), noRecords);

/** Reads what `formatMarks` wrote, or a record from another machine. What has a wrong shape is left out and noted as damage. */
export const parseMarks = (text: string): FoundMarks => {
	let content: unknown;
	try {
		content = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		return {kind: 'other'};
	}
	if (!isJsonObject(content)) return {kind: 'other'};
	if (isNewer(content)) return {kind: 'newer'};
	const {libraries} = content;
	if (!isJsonObject(libraries)) return {kind: 'other'};
	const marks = new Map<string, ReadingRecord>();
	let damaged = false;
	for (const library of Object.keys(libraries)) {
		const parsed = parseRecord(content, library);
		damaged ||= parsed.damaged;
		marks.set(library, parsed.record);
	}
	return {kind: 'marks', marks, damaged};
};
