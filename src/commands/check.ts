import path from 'node:path';
import process from 'node:process';
import {checkLibrary, type Fault} from '../library/check.ts';
import type {ExactParts} from '../library/part-finder.ts';
import type {Library} from '../library/post.ts';
import {drain} from '../library/read-library.ts';
import {type Unread, unreadFiles} from '../library/unread-files.ts';
import {createDocument} from '../render/document.ts';
import {sanitizeLine} from '../text/sanitize.ts';
import {jsonLines} from './json-text.ts';
import {openLibrary, type Source} from './open-library.ts';
import {writeOut} from './write-out.ts';

/** A fault as `check --json` prints it. The fields are a promise to scripts: they are described in the command line's table. */
export const faultJson = ({file, line, message}: Fault) => {
	// What is quoted in a message may hold a dash, too: ours is the last.
	const dash = message.lastIndexOf(' — ');
	return {
		file,
		line: line ?? null,
		fault: dash === -1 ? message : message.slice(0, dash),
		remedy: dash === -1 ? null : message.slice(dash + 3),
	};
};

/** A fault as a line of text, in the form that editors and build tools know. */
const faultLine = ({file, line, message}: Fault, folder: string): string => {
	const place = file === '' ? folder : path.join(folder, file);
	return `${sanitizeLine([place, line].filter(part => part !== undefined).join(':'))}: ${message}\n`;
};

/** The parts of a post as the reader finds them. */
const partsOf: ExactParts = body => {
	const {placeOfId} = createDocument(body);
	return id => placeOfId(id) !== undefined;
};

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Files that are named; of more only the numbers are told. */
const mostNamed = 6;

/** What is left out and why, as a sentence; null when nothing is. */
export const leftOutText = ({root, skipped}: Pick<Library, 'root' | 'skipped'>): string | null => {
	if (skipped.length === 0) return null;
	const reasons = new Map<string, number>();
	for (const {reason} of skipped) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
	const told =
		skipped.length <= mostNamed
			? skipped.map(({file, reason}) => `${path.relative(root, file)} (${reason})`)
			: Array.from(reasons, ([reason, count]) => `${reason} (${count})`);
	return sanitizeLine(`${counted(skipped.length, 'file')} left out: ${told.join(', ')}`);
};

/** Which Markdown of a site is not read and how it is opened, as a sentence; null when all is. `folder` is what the person calls the site. */
export const unreadText = (unread: readonly Unread[], folder: string, program: string): string | null => {
	const [first, ...others] = unread;
	if (first === undefined) return null;
	const told = unread
		.slice(0, mostNamed)
		.map(({path: name, files}) => (files === null ? name : `${name} (${counted(files, 'file')})`));
	const left = unread.length - told.length;
	const names = [...told, ...(left > 0 ? [`and ${left} more`] : [])].join(', ');
	const opening = `${program} ${path.join(folder, first.path)} opens ${others.length === 0 ? 'it' : 'the first'}`;
	return sanitizeLine(`not read: ${names} — ${opening}`);
};

/** What was checked and how it stands, as a sentence; who named no folder may not know which archive it was. */
export const summaryText = (
	{title, posts}: Pick<Library, 'title' | 'posts'>,
	source: string | undefined,
	faults: number,
): string =>
	sanitizeLine(
		`${counted(posts.length, 'post')} in ${source ?? `the archive “${title}”`}, ${faults === 0 ? 'no problems' : counted(faults, 'problem')}`,
	);

/** How the faults are printed. */
export type CheckOptions = Source & {readonly json: boolean; readonly program: string};

/** `writing-tui check`: every problem of a library, drafts included. The exit code is 1 when there are any. */
export const check = async ({json, program, ...source}: CheckOptions): Promise<number> => {
	const library = openLibrary({...source, drafts: true});
	const faults = drain(checkLibrary(library, partsOf));
	if (json) await writeOut(jsonLines(faults, faultJson));
	else {
		const {source: folder = path.relative('', library.root)} = source;
		// A file that was opened alone is its own folder.
		const isFile = library.posts.some(({file}) => file === library.root);
		await writeOut(faults.map(fault => faultLine(fault, isFile ? path.dirname(folder) : folder)));
		process.stderr.write(`${summaryText(library, source.source, faults.length)}\n`);
		for (const line of [leftOutText(library), unreadText(unreadFiles(library.root), folder, program)])
			if (line !== null) process.stderr.write(`${line}\n`);
	}
	return faults.length === 0 ? 0 : 1;
};
