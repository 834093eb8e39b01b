import {readFileSync} from 'node:fs';
import {mergeRecords, type ReadingRecord} from '../state/reading-record.ts';
import {formatMarks, librariesIn, type Marks, parseMarks} from '../store/marks-file.ts';
import {recordFile} from '../store/record-store.ts';
import type {Settings} from '../store/settings.ts';
import {localKey, sharedKey} from '../store/shared-key.ts';
import {sharedLibraries} from '../store/shared-marks.ts';
import {writeOver} from '../store/write-over.ts';
import {sanitizeLine} from '../text/sanitize.ts';
import type {Archive} from './archive.ts';
import {cannotWrite} from './cannot-write.ts';
import {jsonText} from './json-text.ts';
import {asUsageError, libraryKey} from './open-library.ts';
import {openRecords, warningsOf, withHome} from './open-records.ts';
import {homeFolder, ownFolders} from './own-folders.ts';
import {ownSettings} from './own-settings.ts';
import {readInput} from './read-input.ts';
import {pathKind} from './target.ts';
import {tell} from './tell.ts';
import {UsageError} from './usage-error.ts';
import {writeOut} from './write-out.ts';

/** What marks are carried, and where from or to. */
export type MarksOptions = {
	/** A file; standard input or output when undefined or `-`. */
	readonly file: string | undefined;
	/** The folder whose marks are meant; undefined for the archive of a reader's program, else for all there are. */
	readonly library: string | undefined;
	readonly archive: Archive;
};

/** The one library that is meant; undefined when all are. */
const meantKey = ({library, archive}: MarksOptions): string | undefined => {
	if (library === undefined) return archive.forReaders ? archive.key : undefined;
	if (pathKind(library) === null) throw new UsageError(`cannot open ${library}: no such file or folder`);
	return libraryKey(library, archive);
};

const isStandard = (file: string | undefined): file is '-' | undefined => file === undefined || file === '-';

/** The libraries that there are marks of on this machine. Marks that cannot be read are a `UsageError`: to go on would lose them. */
const knownLibraries = ({marks}: Settings): readonly string[] => {
	const {data} = ownFolders();
	if (data === null)
		throw new UsageError('the marks cannot be read: no home folder is known — set HOME to yours');
	const file = recordFile(data);
	const {libraries, fault} = librariesIn(file);
	if (fault !== null) throw new UsageError(`nothing was exported: ${file} ${fault}`);
	const shared = marks === null ? [] : sharedLibraries(withHome(marks));
	return [...new Set([...libraries, ...shared.map(name => localKey(name, homeFolder()))])];
};

/** `writing-tui marks export`: the marks as JSON. The exit code is 1 when some are missing in it. */
export const exportMarks = async (options: MarksOptions): Promise<number> => {
	const {settings} = ownSettings(undefined);
	const key = meantKey(options);
	const known = knownLibraries(settings);
	const marks = new Map<string, ReadingRecord>();
	const warnings = new Set<string>();
	// The archive of the program also without marks: what is wrong with a folder that is shared must be told.
	const keys = new Set(key === undefined ? [...known, options.archive.key] : [key]);
	for (const one of keys) {
		const {record, warning} = openRecords(one, settings);
		if (warning !== null) warnings.add(warning);
		if (record.size > 0) marks.set(sharedKey(one, homeFolder()), record);
	}
	for (const warning of warnings) tell(options.archive.name, warning);
	const text = `${jsonText(formatMarks(marks), '\t')}\n`;
	const {file} = options;
	if (isStandard(file)) await writeOut([text]);
	else {
		try {
			writeOver(file, text);
		} catch (error) {
			throw cannotWrite(error, file);
		}
	}
	return warnings.size === 0 ? 0 : 1;
};

const readText = async (file: string | undefined): Promise<string> => {
	if (isStandard(file)) return (await readInput()).toString();
	try {
		return readFileSync(file, 'utf8');
	} catch (error) {
		throw asUsageError(error, `cannot open ${file}`);
	}
};

/** The marks that are meant, by the names that libraries have on this machine. */
const chooseMarks = (marks: Marks, key: string | undefined, what: string): Marks => {
	const home = homeFolder();
	if (key === undefined)
		return new Map([...marks].map(([shared, record]) => [localKey(shared, home), record]));
	const own = marks.get(sharedKey(key, home)) ?? marks.get(key);
	// A folder may lie elsewhere on the machine that the marks come from.
	const [only] = marks.size === 1 ? marks.values() : [];
	const chosen = own ?? only;
	if (chosen !== undefined) return new Map([[key, chosen]]);
	const names = [...marks.keys()].join(', ') || 'none';
	throw new UsageError(`${what} has no marks of this archive — it has those of: ${names}`);
};

type Taken = {
	readonly posts: number;
	readonly changed: number;
	readonly lost: boolean;
	readonly warnings: readonly string[];
};

const take = (key: string, imported: ReadingRecord, settings: Settings): Taken => {
	const records = openRecords(key, settings);
	const before = records.record;
	const merged = mergeRecords(before, imported);
	const changed = [...merged].filter(([id, reading]) => before.get(id) !== reading).length;
	const result = records.save(merged, {leaving: true});
	return {posts: imported.size, changed, lost: !result.saved, warnings: warningsOf(records, result)};
};

/** The marks in what was given to be imported. What holds none that this version can read is a `UsageError`. */
const readMarks = async ({file, archive}: MarksOptions, what: string) => {
	const found = parseMarks(await readText(file));
	if (found.kind === 'other')
		throw new UsageError(
			`${what} holds no marks — give a file that ${archive.name} marks export has written`,
		);
	if (found.kind === 'newer') {
		throw new UsageError(
			`${what} was written by a newer version of this program, which is needed to read it`,
		);
	}
	return found;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** `writing-tui marks import`: of each mark the newer one stands. The exit code is 1 when some could not be read or kept. */
export const importMarks = async (options: MarksOptions): Promise<number> => {
	const {file, archive} = options;
	const key = meantKey(options);
	const what = isStandard(file) ? 'standard input' : file;
	const {marks, damaged} = await readMarks(options, what);
	if (marks.size === 0) {
		await writeOut([`no marks in ${sanitizeLine(what)}\n`]);
		return 0;
	}
	const {settings} = ownSettings(undefined);
	const taken = [...chooseMarks(marks, key, what)].map(([library, record]) =>
		take(library, record, settings),
	);
	for (const warning of new Set(taken.flatMap(({warnings}) => warnings))) tell(archive.name, warning);
	if (taken.some(({lost}) => lost)) return 1;
	const posts = sum(taken.map(one => one.posts));
	const changed = sum(taken.map(one => one.changed));
	await writeOut([
		`${posts} ${posts === 1 ? 'post' : 'posts'} with marks, ${changed} of them newer than here\n`,
	]);
	if (damaged) tell(archive.name, `some marks in ${what} are damaged and were left out`);
	return damaged ? 1 : 0;
};
