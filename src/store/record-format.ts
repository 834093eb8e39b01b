import type {Reading, ReadingRecord} from '../state/reading-record.ts';
import type {JsonObject} from './json-writer.ts';
import {isJsonObject} from './read-json-file.ts';

/** The marks of one library as they stand in the file, which holds those of all libraries. */
export type ParsedRecord = {
	readonly record: ReadingRecord;
	/** Everything in the file that could be made out, for the next write to carry along. */
	readonly content: JsonObject;
	/** True when something was left out. */
	readonly damaged: boolean;
};

/**
 * The format of the file. A new field inside keeps the number, and older versions carry the field along;
 * a change they would misread takes the next one, and they leave the file alone.
 */
const version = 1;

/** A file without any marks. */
export const noRecords: JsonObject = {version, libraries: {}};

/** True when a later version of this program wrote the file, in a form this one does not know. */
export const isNewer = ({version: its}: JsonObject): boolean => typeof its === 'number' && its > version;

/** The marks of one library. What has a wrong shape is left out and noted as damage; nothing throws. */
export const parseRecord = (content: JsonObject, library: string): ParsedRecord => {
	const {version: its, libraries} = content;
	if (its !== version || !isJsonObject(libraries) || !isShallow(content, 24)) {
		return {record: new Map(), content: {}, damaged: true};
	}
	if (!Object.hasOwn(libraries, library)) return {record: new Map(), content, damaged: false};
	const {posts} = objectOr(libraries[library]);
	if (!isJsonObject(posts)) return {record: new Map(), content, damaged: true};

	const readings = Object.entries(posts);
	const record = new Map<string, Reading>();
	for (const [id, reading] of readings) if (isReading(reading)) record.set(id, reading);
	return {record, content, damaged: record.size < readings.length};
};

/** The content of the file with the marks of one library replaced; everything else in it stays. */
export const formatRecord = (content: JsonObject, library: string, record: ReadingRecord): JsonObject => {
	const {libraries} = content;
	const others = objectOr(libraries);
	const before = Object.hasOwn(others, library) ? objectOr(others[library]) : {};
	const posts = Object.fromEntries(record);
	return {...content, version, libraries: {...others, [library]: {...before, posts}}};
};

const objectOr = (value: unknown): JsonObject => (isJsonObject(value) ? value : {});

const isReading = (value: unknown): value is Reading => {
	if (!isJsonObject(value)) return false;
	const {bookmark, read, starred} = value;
	return (
		isAbsentOr(bookmark, mark => isMark(mark, it => it === null || isBookmark(it))) &&
		isAbsentOr(read, mark => isMark(mark, isBoolean)) &&
		isAbsentOr(starred, mark => isMark(mark, isBoolean))
	);
};

const isMark = (mark: unknown, is: (value: unknown) => boolean): boolean => {
	const {value, at} = objectOr(mark);
	return isCount(at) && is(value);
};

const isBookmark = (value: unknown): boolean => {
	const {place, quote, around, progress} = objectOr(value);
	const isPassage = isAbsentOr(quote, isString) && isAbsentOr(around, isAround);
	return (
		isAbsentOr(place, isPlace) && isPassage && typeof progress === 'number' && progress >= 0 && progress <= 1
	);
};

const isPlace = (value: unknown): boolean => {
	const {block, offset} = objectOr(value);
	return isCount(block) && isCount(offset);
};

const isAround = (value: unknown): boolean => {
	const {before, start, after} = objectOr(value);
	return isString(before) && isString(start) && isString(after);
};

const isAbsentOr = (value: unknown, is: (value: unknown) => boolean): boolean =>
	value === undefined || is(value);

const isString = (value: unknown): boolean => typeof value === 'string';

const isBoolean = (value: unknown): boolean => typeof value === 'boolean';

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

// Values without end inside each other would exhaust the stack of whoever compares or writes them.
const isShallow = (value: unknown, levels: number): boolean =>
	typeof value !== 'object' ||
	value === null ||
	(levels > 0 && Object.values(value).every(inner => isShallow(inner, levels - 1)));
