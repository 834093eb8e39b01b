import {type ParseArgsConfig, parseArgs} from 'node:util';
import {
	browseSpec,
	type CommandName,
	type CommandSpec,
	commands,
	commandsOf,
	type Program,
} from './command-line.ts';
import {commonOptions, type OptionName, options, themeNames} from './options.ts';
import {UsageError} from './usage-error.ts';

/** The values of all options, as given or as they are without. */
export type OptionValues = {
	/** The folder to use instead of the archive. */
	readonly library: string | undefined;
	readonly drafts: boolean;
	/** Words to open the reader with. */
	readonly search: string | undefined;
	/** Columns of printed text. */
	readonly width: number | undefined;
	readonly theme: (typeof themeNames)[number] | undefined;
	readonly plain: boolean;
	readonly mark: boolean;
	readonly json: boolean;
	readonly screenReader: boolean;
};

/** The command line, understood. */
export type Arguments = {
	/** `help` with a command asks about that one. */
	readonly command: CommandName | 'browse' | 'version' | 'help';
	readonly about: CommandName | undefined;
	/** The words that follow the command: as many as it takes. */
	readonly operands: readonly string[];
	readonly options: OptionValues;
};

// The names are those of the table.
const parseOptions = Object.fromEntries(
	Object.entries(options).map(([name, {short, value}]) => [
		name,
		{type: value === undefined ? 'boolean' : 'string', ...(short !== undefined && {short})},
	]),
) as NonNullable<ParseArgsConfig['options']>;

const parse = (args: readonly string[]) => {
	try {
		return parseArgs({args: [...args], options: parseOptions, allowPositionals: true, strict: true});
	} catch (error) {
		// Node's sentence goes on with advice for programmers; its first clause says what is wrong.
		const [message = ''] = (error instanceof Error ? error.message : String(error)).split(/\.\s/);
		throw new UsageError(message.replace(/^./, first => first.toLowerCase()).replace(/\.$/, ''));
	}
};

type Values = ReturnType<typeof parse>['values'];

const textOf = (values: Values, name: OptionName): string | undefined => {
	const value = values[name];
	return typeof value === 'string' ? value : undefined;
};

const widthOf = (text: string | undefined): number | undefined => {
	if (text === undefined) return undefined;
	const width = Number(text);
	if (!/^\d+$/.test(text) || width < 1 || width > 1000) {
		throw new UsageError(`--width takes a whole number from 1 to 1000, not "${text}"`);
	}
	return width;
};

const themeOf = (text: string | undefined): OptionValues['theme'] => {
	const theme = themeNames.find(name => name === text);
	if (text === undefined || theme !== undefined) return theme;
	throw new UsageError(`--theme takes ${themeNames.join(', ')}, not "${text}"`);
};

const valuesOf = (values: Values): OptionValues => ({
	library: textOf(values, 'library'),
	drafts: values['drafts'] === true,
	search: textOf(values, 'search'),
	width: widthOf(textOf(values, 'width')),
	theme: themeOf(textOf(values, 'theme')),
	plain: values['plain'] === true,
	mark: values['mark'] === true,
	json: values['json'] === true,
	screenReader: values['screen-reader'] === true,
});

/** Throws when the words are not what the command takes. `who` begins the sentence. */
const checkOperands = (who: string, {operands}: CommandSpec, words: readonly string[]): void => {
	const missing = operands.find(({optional}, index) => optional !== true && words[index] === undefined);
	if (missing !== undefined) throw new UsageError(`${who} needs ${missing.name}`);
	if (words.length > operands.length && operands.at(-1)?.repeats !== true) {
		const most = operands.length === 1 ? `one ${operands[0]?.name}` : `${operands.length} words`;
		throw new UsageError(
			operands.length === 0
				? `${who} takes no words`
				: `${who} takes ${most}, not ${words.length} — put quotation marks around spaces`,
		);
	}
	for (const [index, {kind}] of operands.entries()) {
		const word = words[index];
		if (word !== undefined && typeof kind === 'object' && !kind.includes(word)) {
			throw new UsageError(`${who} takes ${kind.join(', ')}, not "${word}"`);
		}
	}
};

/** Understands the command line of a program. Throws a `UsageError` for one that means nothing. */
export const parseArguments = (args: readonly string[], program: Pick<Program, 'forReaders'>): Arguments => {
	const {values, positionals} = parse(args);
	const command = commandsOf(program).find(name => name === positionals[0]);
	const operands = command === undefined ? positionals : positionals.slice(1);
	const asked = {about: command, operands, options: valuesOf(values)};
	if (values['help'] === true) return {...asked, command: 'help'};
	if (values['version'] === true) return {...asked, command: 'version'};

	const spec = command === undefined ? browseSpec : commands[command];
	const who = command ?? 'the reader';
	for (const name of Object.keys(values)) {
		if (![...spec.options, ...commonOptions].some(taken => taken === name)) {
			throw new UsageError(`${who} takes no --${name}`);
		}
	}
	checkOperands(who, spec, operands);
	return {...asked, command: command ?? 'browse'};
};
