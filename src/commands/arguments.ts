import {parseArgs} from 'node:util';
import {UsageError} from './usage-error.ts';

/** The command line, understood. */
export type Arguments = {
	readonly command: 'browse' | 'list' | 'show' | 'help' | 'version';
	/** What the command is about: a folder, a file, `-`; undefined for the archive that ships. */
	readonly source: string | undefined;
	/** The archive that `show` looks in. */
	readonly library: string | undefined;
	/** Columns of printed text. */
	readonly width: number | undefined;
	readonly theme: string | undefined;
	readonly drafts: boolean;
};

const commands = ['list', 'show'] as const;

const options = {
	help: {type: 'boolean', short: 'h'},
	version: {type: 'boolean', short: 'v'},
	library: {type: 'string'},
	width: {type: 'string'},
	theme: {type: 'string'},
	drafts: {type: 'boolean'},
} as const;

/** The text of `--help`, word for word as in README.md. */
export const usage = `Read long-form writing in the terminal.

Usage
  writing-tui                  open the archive that comes with it
  writing-tui FOLDER           open any folder of Markdown
  writing-tui FILE.md          open one post
  writing-tui -                set the Markdown on standard input
  writing-tui list [FOLDER]    print the list, one line for each post
  writing-tui show POST        print a post (a file, or its name in the library)

Options
  --library FOLDER   the archive that a command speaks of
  --drafts           show drafts and hidden posts too
  --width N          columns of printed text (else COLUMNS, else 80)
  --theme NAME       auto, ink (dark), paper (light) or mono
  -h, --help         this text
  -v, --version      the version

A folder that is called like a command is ./list. When standard output is no terminal,
a folder prints its list and a file prints its text. Press ? in the reader for its keys.
`;

const isCommand = (word: string | undefined): word is (typeof commands)[number] =>
	commands.some(command => command === word);

const parse = (args: readonly string[]) => {
	try {
		return parseArgs({args: [...args], options, allowPositionals: true, strict: true});
	} catch (error) {
		// Node's sentence goes on with advice for programmers; its first clause says what is wrong.
		const [message = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
		throw new UsageError(message.replace(/^./, first => first.toLowerCase()).replace(/\.$/, ''));
	}
};

const widthOf = (text: string | undefined): number | undefined => {
	if (text === undefined) return undefined;
	const width = Number(text);
	if (!Number.isInteger(width) || width < 1 || width > 1000) {
		throw new UsageError(`--width takes a whole number from 1 to 1000, not "${text}"`);
	}
	return width;
};

/** Understands the command line. Throws a `UsageError` for one that means nothing. */
export const parseArguments = (args: readonly string[]): Arguments => {
	const {values, positionals} = parse(args);
	const command = isCommand(positionals[0]) ? positionals[0] : 'browse';
	const operands = command === 'browse' ? positionals : positionals.slice(1);
	if (operands.length > 1) throw new UsageError(`one folder or file at a time, not ${operands.length}`);
	if (command === 'show' && operands.length === 0) throw new UsageError('show needs the name of a post');
	return {
		command: values.help ? 'help' : values.version ? 'version' : command,
		source: operands[0],
		library: values.library,
		width: widthOf(values.width),
		theme: values.theme,
		drafts: values.drafts ?? false,
	};
};
