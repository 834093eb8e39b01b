import {join} from 'node:path';
import type {ReadingRecord} from '../state/reading-record.ts';
import type {JsonObject} from './json-writer.ts';
import {isJsonObject, readJsonFile} from './read-json-file.ts';
import {formatRecord, isNewer, parseRecord} from './record-format.ts';

/** The marks of several libraries, by the names of these. */
export type Marks = ReadonlyMap<string, ReadingRecord>;

/** Marks as they were found in a file. */
export type FoundMarks =
	| {readonly kind: 'marks'; readonly marks: Marks; readonly damaged: boolean}
	/** Nothing that this program writes. */
	| {readonly kind: 'other'}
	| {readonly kind: 'newer'};

/** Names of the libraries that the record in the data folder has marks of. Throws nothing. */
export const rememberedLibraries = (folder: string | null): readonly string[] => {
	const json = folder === null ? null : readJsonFile(join(folder, 'reading-record.json'));
	const libraries = json?.kind === 'object' ? json.value['libraries'] : undefined;
	return isJsonObject(libraries) ? Object.keys(libraries) : [];
};

/** Marks as a JSON value, in the form of the record in the data folder. */
export const formatMarks = (marks: Marks): JsonObject =>
	[...marks].reduce<JsonObject>((content, [library, record]) => formatRecord(content, library, record), {});

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
