#!/usr/bin/env node
import process from 'node:process';

// Put in by the build; a run from source has none.
declare const VERSION: string | undefined;

/** Exit code of a command line that cannot be carried out. */
const misuse = 2;

const run = async (args: readonly string[]): Promise<number> => {
	const {parseArguments, usage} = await import('./commands/arguments.ts');
	const {command, source, library, drafts, ...print} = parseArguments(args);
	switch (command) {
		case 'version':
			process.stdout.write(`${typeof VERSION === 'undefined' ? 'from source' : VERSION}\n`);
			return 0;
		case 'help':
			process.stdout.write(usage);
			return 0;
		case 'list':
			return (await import('./commands/list.ts')).list({source: source ?? library, drafts});
		case 'show':
			return (await import('./commands/show.ts')).show(source ?? '', library, print);
		case 'browse': {
			if (source === '-') return (await import('./commands/show.ts')).showInput(print);
			if (process.stdin.isTTY && process.stdout.isTTY) {
				return (await import('./commands/browse.ts')).browse({source: source ?? library, drafts, ...print});
			}
			const {isFile} = await import('./commands/open-library.ts');
			return source !== undefined && isFile(source)
				? (await import('./commands/show.ts')).showFile(source, print)
				: (await import('./commands/list.ts')).list({source: source ?? library, drafts});
		}
	}
};

const main = async (): Promise<number> => {
	try {
		return await run(process.argv.slice(2));
	} catch (error) {
		// A mistake of the person is a sentence; anything else is a mistake of ours, with all that helps to find it.
		if (!(error instanceof Error) || error.name !== 'UsageError') {
			console.error(error);
			return 1;
		}
		// It may quote what the person typed, and file names hold anything.
		const {sanitizeLine} = await import('./text/sanitize.ts');
		console.error(`writing-tui: ${sanitizeLine(error.message)}`);
		return misuse;
	}
};

// A reader of our output that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EPIPE') process.exit(0);
	throw error;
});

// Exits when everything is written, and waits for no timer that nobody needs any more.
void main().then(code => process.stdout.write('', () => process.exit(code)));
