import path from 'node:path';
import process from 'node:process';
import {createFiles} from '../store/create-files.ts';
import {sanitizeLine} from '../text/sanitize.ts';
import {archiveFiles} from './archive-files.ts';
import {cannotWrite} from './cannot-write.ts';
import {commandName} from './command-name.ts';
import {calendarDay} from './open-library.ts';
import {nameFault} from './package-name.ts';
import {pathKind} from './target.ts';
import {UsageError} from './usage-error.ts';
import {writeOut} from './write-out.ts';

/** The package and the folder that a word means: a name, a name with its owner, or a path that ends in a name. */
const readName = (word: string): {readonly name: string; readonly folder: string} => {
	const isOwned = /^@[^/\\]+\/[^/\\]+$/.test(word);
	const name = isOwned ? word : path.basename(path.resolve(word));
	const fault = nameFault(name);
	if (fault !== null) throw new UsageError(`"${name}" cannot be the name of a package — ${fault}`);
	return {name, folder: isOwned ? commandName(word) : word};
};

const write = (folder: string, files: Readonly<Record<string, string>>): void => {
	const made = Object.entries(files).map(([file, text]) => ({
		path: path.join(folder, file),
		text,
		isProgram: file === 'read.js',
	}));
	const taken = made.find(file => pathKind(file.path) !== null)?.path;
	if (taken !== undefined) throw new UsageError(`${taken} is there already — nothing was written`);
	try {
		createFiles(made);
	} catch (error) {
		throw cannotWrite(error, `into ${folder}`);
	}
};

/** A word as a shell takes it back. */
const quoted = (word: string): string =>
	/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

/** `writing-tui init NAME`: makes an archive that can be published, and says what to type next. */
export const init = async (word: string, version: string): Promise<number> => {
	const {name, folder} = readName(word);
	const isRelease = /^\d+\.\d+\.\d+/.test(version);
	const files = archiveFiles({name, version: isRelease ? version : null, day: calendarDay(new Date())});
	write(folder, files);
	const enter = path.resolve(folder) === process.cwd() ? '' : `cd ${quoted(sanitizeLine(folder))} && `;
	await writeOut([
		[
			...Object.keys(files).map(file => sanitizeLine(path.join(folder, file))),
			'',
			`Read it:     ${enter}npm install && npm start`,
			`Publish it:  npm publish   (then npx ${name} opens it anywhere)`,
			'',
		].join('\n'),
	]);
	return 0;
};
