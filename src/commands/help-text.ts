import {browseSpec, type CommandName, commands, commandsOf, type Program} from './command-line.ts';
import type {CommandSpec, OperandSpec} from './command-spec.ts';
import {commonOptions, type OptionName, options} from './options.ts';

/** Columns of the help. */
const width = 80;

/** An operand as the help writes it: `[FOLDER]`, `WORDS…`. */
export const operandText = ({name, optional, repeats}: OperandSpec): string => {
	const text = repeats === true ? `${name}…` : name;
	return optional === true ? `[${text}]` : text;
};

/** A command with its operands. */
export const synopsis = (name: string, {operands}: CommandSpec): string =>
	[name, ...operands.map(operandText)].join(' ');

/** An option with its short form and its value. */
const optionText = (name: OptionName): string => {
	const {short, value} = options[name];
	return `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value.name}`}`;
};

/** Text in lines no wider than the help; the text is ASCII but for dots and dashes, so characters are columns. */
const fill = (text: string, indent: number): string => {
	const lines = [''];
	for (const word of text.split(' ')) {
		const line = lines.at(-1) ?? '';
		if (line === '') lines[lines.length - 1] = word;
		else if (indent + line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
		else lines.push(word);
	}
	return lines.map(line => `${' '.repeat(indent)}${line}`).join('\n');
};

/** Two columns, the first as wide as it needs; the second continues below itself. */
const table = (rows: readonly (readonly [string, string])[]): string => {
	const column = 2 + Math.max(...rows.map(([left]) => left.length)) + 2;
	return rows
		.map(([left, right]) => `  ${left}`.padEnd(column) + fill(right, column).slice(column))
		.join('\n');
};

const optionRows = (names: readonly OptionName[]) =>
	names.map(name => [optionText(name), options[name].help] as const);

/** The ways to start a program without a command, and what they do. */
export const ways = ({name, forReaders}: Program) =>
	[
		[name, forReaders ? 'open the archive' : 'open the archive that comes with it'],
		[`${name} FOLDER`, 'open any folder of Markdown'],
		[`${name} FILE.md`, 'open one file'],
		[`${name} POST`, 'open a post by its name, number or title'],
		[`${name} POST#HEADING`, 'open it at a heading'],
		[`${name} POST:LINE`, 'open it at a line of its file'],
		[`${name} -`, 'set the Markdown on standard input'],
	] as const;

/** Notes under the general help; the man page has them too. */
export const notes = [
	'A folder that is called like a command is ./list. When standard output is no terminal, a folder prints its list and a file or post its text. What is piped into it on a terminal is set like the text of -. Press ? in the reader for its keys.',
] as const;

/** The text of `--help`. */
export const helpText = (program: Program): string => {
	const names = commandsOf(program);
	return [
		'Read long-form writing in the terminal.',
		`Usage\n${table(ways(program))}`,
		`Commands\n${table(names.map(name => [synopsis(name, commands[name]), commands[name].help]))}`,
		`Options\n${table(optionRows(namesOfOptions(program)))}`,
		...notes.map(note => fill(note, 0)),
		`${program.name} COMMAND --help tells more about a command.\n`,
	].join('\n\n');
};

/** The options of a program, in the order of the help. */
export const namesOfOptions = (program: Program): readonly OptionName[] => {
	const specs = [browseSpec, ...commandsOf(program).map(name => commands[name])];
	const used = [...specs.flatMap(spec => spec.options), ...commonOptions];
	// The keys of an object literal are its own names.
	return (Object.keys(options) as OptionName[]).filter(name => used.includes(name));
};

/** A paragraph about a command as it is for this program. */
export const forProgram = (text: string, {name}: Program): string => text.replaceAll('PROGRAM', name);

/** The text of `COMMAND --help`. */
export const commandHelpText = (name: CommandName, program: Program): string => {
	const spec = commands[name];
	return [
		`${program.name} ${synopsis(name, spec)}\n${fill(spec.help, 2)}`,
		...spec.more.map(text => fill(forProgram(text, program), 0)),
		...(spec.fields === undefined ? [] : [`JSON fields\n${table(spec.fields)}`]),
		`Options\n${table(optionRows([...spec.options, ...commonOptions]))}\n`,
	].join('\n\n');
};
