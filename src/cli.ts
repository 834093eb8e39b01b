#!/usr/bin/env node
import {existsSync, fstatSync, writeSync} from 'node:fs';
import process from 'node:process';

// Put in by the build; a run from source has none.
declare const VERSION: string | undefined;

const version = typeof VERSION === 'undefined' ? 'from source' : VERSION;
const args = process.argv.slice(2);

/** False when the reader surely will not open: then nothing is loaded that draws on a terminal. */
const mayDraw = (): boolean => {
	const [word] = args;
	try {
		const opensReader = word === undefined || word.startsWith('-') || existsSync(word);
		return opensReader && fstatSync(0).isCharacterDevice() && fstatSync(1).isCharacterDevice();
	} catch {
		return false;
	}
};

const run = async (): Promise<void> => {
	const early = mayDraw() ? (await import('./commands/early-frame.ts')).drawEarly('writing-tui') : null;
	const [{main}, {ownArchive}] = await Promise.all([
		import('./commands/main.ts'),
		import('./commands/own-archive.ts'),
	]);
	await main(args, ownArchive(version), early);
};

/** Writes the version without loading anything, not even the stream of standard output. False when it is not taken. */
const writeVersion = (): boolean => {
	try {
		writeSync(1, `${version}\n`);
		return true;
	} catch {
		return false;
	}
};

const isVersion = args.length === 1 && (args[0] === '--version' || args[0] === '-v');
// Why it is not taken is told by what tells it for every command.
if (!isVersion || !writeVersion()) void run();
