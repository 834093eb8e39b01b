import {readFileSync, writeFileSync} from 'node:fs';
import process from 'node:process';
import {mergeRecords, type ReadingRecord} from '../state/reading-record.ts';
import {formatMarks, type Marks, parseMarks, rememberedLibraries} from '../store/marks-file.ts';
import type {Settings} from '../store/settings.ts';
import {localKey, sharedKey} from '../store/shared-key.ts';
import {sanitizeLine} from '../text/sanitize.ts';
import type {Archive} from './archive.ts';
import {jsonText} from './json-text.ts';
import {asUsageError, libraryKey} from './open-library.ts';
import {openRecords} from './open-records.ts';
import {homeFolder, ownFolders} from './own-folders.ts';
import {ownSettings} from './own-settings.ts';
import {readInput} from './read-input.ts';
import {pathKind} from './target.ts';
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

const tell = (line: string | null, {name}: Archive): void => {
	if (line !== null) process.stderr.write(`${name}: ${sanitizeLine(line)}\n`);
};

/** `writing-tui marks export`: the marks as JSON. */
export const exportMarks = async (options: MarksOptions): Promise<number> => {
	const {settings} = ownSettings(undefined);
	const key = meantKey(options);
	const keys = key === undefined ? rememberedLibraries(ownFolders().data) : [key];
	const marks = new Map<string, ReadingRecord>();
	for (const one of keys) {
		const {record, warning} = openRecords(one, settings);
		tell(warning, options.archive);
		if (record.size > 0) marks.set(sharedKey(one, homeFolder()), record);
	}
	const text = `${jsonText(formatMarks(marks), '\t')}\n`;
	const {file} = options;
	if (isStandard(file)) await writeOut([text]);
	else {
		try {
			writeFileSync(file, text);
		} catch (error) {
			throw asUsageError(error, `cannot write ${file}`);
		}
	}
	return 0;
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

type Counts = {readonly posts: number; readonly changed: number; readonly lost: boolean};

const take = (key: string, imported: ReadingRecord, settings: Settings, archive: Archive): Counts => {
	const records = openRecords(key, settings);
	const before = records.record;
	const merged = mergeRecords(before, imported);
	const changed = [...merged].filter(([id, reading]) => before.get(id) !== reading).length;
	const {saved, warning} = records.save(merged, {leaving: true});
	tell(records.warning, archive);
	tell(warning, archive);
	return {posts: imported.size, changed, lost: !saved};
};

/** `writing-tui marks import`: of each mark the newer one stands. The exit code is 1 when some could not be read or kept. */
export const importMarks = async (options: MarksOptions): Promise<number> => {
	const {file, archive} = options;
	const key = meantKey(options);
	const what = isStandard(file) ? 'standard input' : file;
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
	const {settings} = ownSettings(undefined);
	const counts = [...chooseMarks(found.marks, key, what)].map(([library, record]) =>
		take(library, record, settings, archive),
	);
	const posts = counts.reduce((sum, count) => sum + count.posts, 0);
	const changed = counts.reduce((sum, count) => sum + count.changed, 0);
	await writeOut([
		`${posts} ${posts === 1 ? 'post' : 'posts'} with marks, ${changed} of them newer than here\n`,
	]);
	if (found.damaged) tell(`some marks in ${what} are damaged and were left out`, archive);
	return found.damaged || counts.some(({lost}) => lost) ? 1 : 0;
};
