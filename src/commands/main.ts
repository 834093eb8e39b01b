import process from 'node:process';
import {faultOf} from '../store/read-json-file.ts';
import {isPiped} from '../terminal/standard-input.ts';
import {isRedirected, outputTerminal} from '../terminal/standard-output.ts';
import type {Archive} from './archive.ts';
import {type Arguments, type OptionValues, parseArguments} from './arguments.ts';
import type {Early} from './early-frame.ts';
import {spareNursery} from './spare-memory.ts';
import type {Target} from './target.ts';
import {UsageError} from './usage-error.ts';
import {OutputError, writeOut} from './write-out.ts';

/** Exit code of a command line that cannot be carried out. */
const misuse = 2;

/** What the command line names; on a terminal into which a text is piped, as in `cat post.md | writing-tui`, nothing names that text. */
const targetOf = async ({command, operands, options}: Arguments): Promise<Target> => {
	const {library, search} = options;
	const isNothing = operands.length === 0 && library === undefined && search === undefined;
	if (command === 'browse' && isNothing && outputTerminal() !== null && isPiped())
		return {source: undefined, post: '-'};
	return (await import('./target.ts')).readTarget(operands[0], options);
};

/** Prints a post of a library, a file, or standard input. */
const printPost = async (
	{source, post, at}: Target,
	options: OptionValues,
	archive: Archive,
): Promise<number> => {
	const {show, showFile, showInput} = await import('./show.ts');
	const look = {...options, archive};
	if (post === '-') return showInput(look);
	if (post === undefined) return showFile(source ?? '', at, look);
	return show(post, {source, drafts: options.drafts, archive}, look);
};

/** Prints what would open in the reader: there is no terminal to read it on. */
const printTarget = async (target: Target, options: OptionValues, archive: Archive): Promise<number> => {
	const {source, post, at} = target;
	const {drafts, width} = options;
	const library = {source, drafts, width, archive, program: archive.name, json: false};
	if (post !== undefined) return printPost(target, options, archive);
	if (at !== undefined && 'search' in at)
		return (await import('./search.ts')).search({...library, words: at.search});
	const {pathKind} = await import('./target.ts');
	return source !== undefined && pathKind(source) === 'file'
		? printPost(target, options, archive)
		: (await import('./list.ts')).list(library);
};

const browse = async (given: Arguments, archive: Archive, early: Early | null): Promise<number> => {
	const {options} = given;
	const target = await targetOf(given);
	const {drafts, theme, screenReader} = options;
	const isInput = target.post === '-';
	// A terminal that can do nothing but write lines has no screen to draw on.
	const isSpoken = screenReader || process.env['INK_SCREEN_READER'] === 'true';
	const isDumb = process.env['TERM'] === 'dumb' && !isSpoken;
	if (isInput || isDumb || outputTerminal() === null || !process.stdin.isTTY)
		return printTarget(target, options, archive);
	spareNursery();
	const asked = {...target, drafts, theme, archive, early, ...(screenReader && {screenReader})};
	return (await import('./browse.ts')).browse(asked);
};

const help = async ({about}: Arguments, archive: Archive): Promise<number> => {
	const {commandHelpText, helpText} = await import('./help-text.ts');
	await writeOut([about === undefined ? helpText(archive) : commandHelpText(about, archive)]);
	return 0;
};

const run = async (args: readonly string[], archive: Archive, early: Early | null): Promise<number> => {
	const asked = parseArguments(args, archive);
	const {command, operands, options} = asked;
	const {drafts, library} = options;
	const shared = {source: library, drafts, archive, program: archive.name, json: options.json};
	const source = operands[0] ?? library;
	switch (command) {
		case 'version':
			await writeOut([`${archive.version}\n`]);
			return 0;
		case 'help':
			return help(asked, archive);
		case 'list':
			return (await import('./list.ts')).list({...shared, source, width: options.width});
		case 'show':
			return printPost(await targetOf(asked), options, archive);
		case 'search':
			return (await import('./search.ts')).search({
				...shared,
				words: operands.join(' '),
				width: options.width,
			});
		case 'check':
			return (await import('./check.ts')).check({...shared, source});
		case 'new':
			return (await import('./new.ts')).startPost(operands.join(' '), library, archive.name);
		case 'init':
			return (await import('./init.ts')).init(operands[0] ?? '', archive.version);
		case 'marks': {
			const {exportMarks, importMarks} = await import('./marks.ts');
			const [action, file] = operands;
			return (action === 'export' ? exportMarks : importMarks)({file, library, archive});
		}
		case 'completion':
			return (await import('./completion.ts')).completion(operands, archive);
		case 'browse':
			return browse(asked, archive, early);
	}
};

/** Carries out the command line of a program and resolves with its exit code; errors are told on standard error. */
const runSafely = async (args: readonly string[], archive: Archive, early: Early | null): Promise<number> => {
	try {
		return await run(args, archive, early);
	} catch (error) {
		early?.endings.leave();
		if (error instanceof OutputError) return endUnheard(error, archive.name);
		// A mistake of the person is a sentence; anything else is a mistake of ours, with all that helps to find it.
		if (!(error instanceof UsageError)) {
			console.error(error);
			return 1;
		}
		// It may quote what the person typed, and file names hold anything.
		const {sanitizeLine} = await import('../text/sanitize.ts');
		console.error(`${archive.name}: ${sanitizeLine(error.message)}`);
		for (const choice of error.choices) console.error(`  ${sanitizeLine(choice)}`);
		return misuse;
	}
};

/** Ends a program whose output is not taken. */
const endUnheard = (error: NodeJS.ErrnoException, program: string): never => {
	// A reader of our output that has seen enough (`| head`) is no fault.
	if (error.code === 'EPIPE') process.exit(0);
	console.error(`${program}: the output cannot be written: ${faultOf(error)}`);
	process.exit(1);
};

/**
 * Runs a program from its command line to its end, and ends the process with its exit code. `early` is what stands on the screen
 * already.
 */
export const main = async (
	args: readonly string[],
	archive: Archive,
	early: Early | null = null,
): Promise<void> => {
	if (isRedirected()) process.exit(await runSafely(args, archive, early));
	const {stdout} = process;
	stdout.on('error', error => endUnheard(error, archive.name));
	const code = await runSafely(args, archive, early);
	// Exits when everything is written, and waits for no timer that nobody needs any more.
	stdout.write('', error => {
		const fault = stdout.errored ?? error;
		if (fault) endUnheard(fault, archive.name);
		process.exit(code);
	});
};
