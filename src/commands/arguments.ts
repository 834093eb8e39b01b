import {browseSpec, type CommandName, commands, commandsOf, type Program} from './command-line.ts';
import type {CommandSpec} from './command-spec.ts';
import {nearCommand} from './near-command.ts';
import {commonOptions, isOptionName, type OptionName, options, themeNames} from './options.ts';
import {parseOptions, unguarded} from './parse-options.ts';
import {UsageError} from './usage-error.ts';

/** The values of all options: those that were given, and for the others what holds without them. */
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
	/** The words that follow the command. There are as many as it takes, unless help or the version is asked for. */
	readonly operands: readonly string[];
	readonly options: OptionValues;
};

/** What a sentence needs to know of the program. */
type Named = Pick<Program, 'forReaders' | 'name'>;

type Values = ReturnType<typeof parseOptions>['values'];

const textOf = (values: Values, name: OptionName): string | undefined => {
	const value = values[name];
	return typeof value === 'string' ? unguarded(value) : undefined;
};

const widthOf = (text: string | undefined): number | undefined => {
	if (text === undefined) return undefined;
	const width = Number(text);
	if (!/^\d+$/.test(text) || width < 1 || width > 1000) {
		throw new UsageError(`--width takes a whole number from 1 to 1000, not "${text}"`);
	}
	return width;
};

const alternatives = (words: readonly string[]): string =>
	words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

const themeOf = (text: string | undefined): OptionValues['theme'] => {
	const theme = themeNames.find(name => name === text);
	if (text === undefined || theme !== undefined) return theme;
	throw new UsageError(`--theme takes ${alternatives(themeNames)}, not "${text}"`);
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

/** A fault, with a command line that would have been right. `who` is the command. */
const withExample = (fault: string, {example}: CommandSpec, who: string, {name}: Named): UsageError =>
	new UsageError(`${fault} — for example: ${name} ${who} ${example}`);

const tooMany = (who: string, {operands}: CommandSpec, count: number): UsageError => {
	const most =
		operands.length === 1
			? `one ${operands[0]?.name}`
			: `${operands
					.slice(0, -1)
					.map(({name}) => name)
					.join(', ')} and ${operands.at(-1)?.name}`;
	return new UsageError(
		operands.length === 0
			? `${who} takes no words`
			: `${who} takes ${most}, not ${count} — put quotation marks around spaces`,
	);
};

/** Throws when the words are not what the command takes. `who` begins the sentence. */
const checkOperands = (who: string, spec: CommandSpec, words: readonly string[], program: Named): void => {
	const {operands} = spec;
	const missing = operands.find(({optional}, index) => optional !== true && words[index] === undefined);
	if (missing !== undefined) throw withExample(`${who} needs ${missing.name}`, spec, who, program);
	if (words.length > operands.length && operands.at(-1)?.repeats !== true) {
		const command = spec === browseSpec ? nearCommand(words[0] ?? '', program) : undefined;
		if (command !== undefined)
			throw new UsageError(`no command "${words[0]}" — did you mean ${program.name} ${command}?`);
		throw tooMany(who, spec, words.length);
	}
	for (const [index, {name, kind, unlisted, repeats}] of operands.entries()) {
		const word = words[index];
		if (word === undefined) continue;
		if (word === '' && repeats !== true)
			throw new UsageError(`an empty word is no ${name} — leave it out or fill it`);
		if (typeof kind === 'object' && !kind.includes(word) && unlisted?.includes(word) !== true) {
			throw new UsageError(`${who} takes ${alternatives(kind)}, not "${word}"`);
		}
	}
};

/** Command lines that print what the reader would open and take an option that the reader does not take. */
const printingWith = (option: string, word: string | undefined, {name}: Named): readonly string[] =>
	(['list', 'show'] as const)
		.filter(command => commands[command].options.some(taken => taken === option))
		.map(command => {
			const [operand] = commands[command].operands;
			const words = word ?? (operand?.optional === true ? '' : (operand?.name ?? ''));
			return [name, command, /\s/.test(words) ? `"${words}"` : words, `--${option}`]
				.filter(Boolean)
				.join(' ');
		});

/** Throws when an option stands where it means nothing, or has an empty value. */
const checkOptions = (
	who: string,
	spec: CommandSpec,
	{values, operands}: {readonly values: Values; readonly operands: readonly string[]},
	program: Named,
): void => {
	const taken: readonly string[] = [...spec.options, ...commonOptions];
	for (const [option, value] of Object.entries(values)) {
		if (!taken.includes(option)) {
			const help = spec === browseSpec ? `${program.name} --help` : `${program.name} ${who} --help`;
			const ways = spec === browseSpec ? printingWith(option, operands[0], program) : [];
			const remedy = ways.length > 0 ? `did you mean ${ways.join(' or ')}?` : `${help} tells what it takes`;
			throw new UsageError(`${who} takes no --${option} — ${remedy}`);
		}
		const needed = value === '' && isOptionName(option) ? options[option].value : undefined;
		if (needed !== undefined) throw new UsageError(`--${option} needs ${needed.name}, not an empty word`);
	}
};

/** Understands the command line of a program. Throws a `UsageError` for one that means nothing. */
export const parseArguments = (args: readonly string[], program: Named): Arguments => {
	const {values, positionals} = parseOptions(args, program);
	const command = commandsOf(program).find(name => name === positionals[0]);
	const operands = command === undefined ? positionals : positionals.slice(1);
	const spec = command === undefined ? browseSpec : commands[command];
	const who = command ?? 'the reader';
	const isAsked = values['help'] === true || values['version'] === true;
	if (!isAsked) checkOptions(who, spec, {values, operands}, program);
	const asked = {about: command, operands, options: valuesOf(values)};
	if (isAsked) return {...asked, command: values['help'] === true ? 'help' : 'version'};
	checkOperands(who, spec, operands, program);
	return {...asked, command: command ?? 'browse'};
};
