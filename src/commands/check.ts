import path from 'node:path';
import process from 'node:process';
import {checkLibrary, type Fault} from '../library/check.ts';
import {drain} from '../library/read-library.ts';
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

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** How the faults are printed. */
export type CheckOptions = Source & {readonly json: boolean};

/** `writing-tui check`: every problem of a library, drafts included. The exit code is 1 when there are any. */
export const check = async ({json, ...source}: CheckOptions): Promise<number> => {
	const library = openLibrary({...source, drafts: true});
	const faults = drain(checkLibrary(library));
	if (json) await writeOut(jsonLines(faults, faultJson));
	else {
		const {source: folder = path.relative('', library.root)} = source;
		// A file that was opened alone is its own folder.
		const isFile = library.posts.some(({file}) => file === library.root);
		await writeOut(faults.map(fault => faultLine(fault, isFile ? path.dirname(folder) : folder)));
		const posts = counted(library.posts.length, 'post');
		process.stderr.write(
			`${posts}, ${faults.length === 0 ? 'no problems' : counted(faults.length, 'problem')}\n`,
		);
	}
	return faults.length === 0 ? 0 : 1;
};
