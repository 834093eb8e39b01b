import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {sanitizeLine} from '../text/sanitize.ts';
import {archiveFiles} from './archive-files.ts';
import {commandName} from './command-name.ts';
import {asUsageError, calendarDay} from './open-library.ts';
import {pathKind} from './target.ts';
import {UsageError} from './usage-error.ts';
import {writeOut} from './write-out.ts';

/** A name npm takes: https://docs.npmjs.com/cli/configuring-npm/package-json#name. */
const packageName = /^(?:@[a-z\d~-][a-z\d._~-]*\/)?[a-z\d~-][a-z\d._~-]*$/;

/** Characters of a package's name, the owner's included. */
const longestName = 214;

/** The package and the folder that a word means: a name, a name with its owner, or a path that ends in a name. */
const readName = (word: string): {readonly name: string; readonly folder: string} => {
	const isOwned = /^@[^/\\]+\/[^/\\]+$/.test(word);
	const name = isOwned ? word : path.basename(path.resolve(word));
	if (!packageName.test(name) || name.length > longestName || name === 'node_modules') {
		throw new UsageError(
			`"${name}" cannot be the name of a package — use lower-case letters, digits and hyphens`,
		);
	}
	return {name, folder: isOwned ? commandName(word) : word};
};

const write = (folder: string, files: Readonly<Record<string, string>>): void => {
	const paths = Object.keys(files).map(file => path.join(folder, file));
	const taken = paths.find(file => pathKind(file) !== null);
	if (taken !== undefined) throw new UsageError(`${taken} is there already — nothing was written`);
	try {
		for (const [file, text] of Object.entries(files)) {
			const made = path.join(folder, file);
			mkdirSync(path.dirname(made), {recursive: true});
			writeFileSync(made, text, {flag: 'wx', mode: file === 'read.js' ? 0o755 : 0o644});
		}
	} catch (error) {
		throw asUsageError(error, `cannot write into ${folder}`);
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
