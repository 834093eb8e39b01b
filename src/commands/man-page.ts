import type {Settings} from '../store/settings.ts';
import {defaultKeys, keyLabel} from '../ui/key-map.ts';
import {type CommandName, commands, commandsOf, type Program} from './command-line.ts';
import {frontMatterFields, libraryFields} from './front-matter-fields.ts';
import {forProgram, namesOfOptions, notes, operandText, ways} from './help-text.ts';
import {commonOptions, type OptionName, options} from './options.ts';

/** What each setting is; every setting has a line. */
const settings: Readonly<Record<keyof Settings, string>> = {
	width: 'Columns of the text, 40 to 120.',
	theme: 'auto, ink, paper or mono.',
	mouse: 'true or false.',
	marks:
		'A folder that several machines keep the same (Syncthing, Dropbox, git): read marks are shared in it.',
	keys: 'An object from the names above to a key, a list of keys, or null for none.',
};

/** Variables of the environment that a person sets for the program; what tells one terminal from another is heeded besides. */
const variables = [
	['NO_COLOR', 'No colors, stronger than FORCE_COLOR.'],
	['FORCE_COLOR', 'Styles also where standard output is no terminal; 1, 2 or 3 for 16, 256 or all colors.'],
	['FORCE_HYPERLINK', 'Links as hyperlinks, also where standard output is no terminal; with 0 not.'],
	['INK_SCREEN_READER', 'true: as with --screen-reader.'],
	['COLUMNS', 'Columns of a printed post without --width.'],
	['VISUAL, EDITOR', 'The editor, with its own options.'],
	['XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_CACHE_HOME', 'Where settings, marks and the cache are kept.'],
] as const;

const exitCodes = [
	['0', 'Done.'],
	['1', 'Something was found to be wrong: a problem by check, no match by search, an error of the program.'],
	['2', 'The command line cannot be carried out.'],
] as const;

/** Text as roff takes it: nothing in it is a request, a minus is one that can be copied, and all is ASCII. */
const roff = (text: string): string =>
	text
		.replaceAll('\\', '\\e')
		.replaceAll('-', '\\-')
		.replace(/^['.]/gm, '\\&$&')
		.replace(
			/[^\0-~]/gu,
			character => `\\[u${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
		);

const section = (title: string, ...parts: readonly string[]): string => `.SH ${title}\n${parts.join('\n')}`;

/** A term and what it means, the term in bold. */
const item = (term: string, text: string): string => `.TP\n.B ${roff(term)}\n${roff(text)}`;

const optionItem = (name: OptionName): string => {
	const {short, value, help} = options[name];
	const names = [...(short === undefined ? [] : [`-${short}`]), `--${name}`].map(
		text => `\\fB${roff(text)}\\fR`,
	);
	return `.TP\n${names.join(', ')}${value === undefined ? '' : ` \\fI${value.name}\\fR`}\n${roff(help)}`;
};

const commandItem = (name: CommandName, program: Program): string => {
	const {operands, help, more, fields = [], options: own} = commands[name];
	const words = operands.map(operand => ` \\fI${roff(operandText(operand))}\\fR`).join('');
	const sentence = `${help.replace(/^./, first => first.toUpperCase())}.`;
	const all = [...own, ...commonOptions].map(option => `--${option}`).join(', ');
	const texts = [sentence, ...more.map(text => forProgram(text, program)), `Options: ${all}`];
	return [
		`.SS ${roff(name)}${words}`,
		...texts.map(text => `.PP\n${roff(text)}`),
		...(fields.length === 0 ? [] : ['.PP\nFields of the JSON:\n.RS']),
		...fields.map(([field, meaning]) => item(field, meaning)),
		...(fields.length === 0 ? [] : ['.RE']),
	].join('\n');
};

const keyItem = ({command, keys, help}: (typeof defaultKeys)[number]): string =>
	item(keys.map(keyLabel).join('  '), `${help} (${command})`);

const files = [
	[
		'~/.config/writing-tui/settings.json',
		'Settings; in ~/Library/Preferences on macOS, in %APPDATA% on Windows.',
	],
	[
		'~/.local/share/writing-tui/reading-record.json',
		'Read marks, stars and places; in ~/Library/Application Support on macOS, in %LOCALAPPDATA% on Windows.',
	],
	['~/.cache/writing-tui', 'What can be computed again; may be deleted at any time.'],
	['library.yaml', 'Beside the posts: what the archive says of itself, see below.'],
] as const;

const aboutFields =
	'A post may begin with YAML between lines of ---, TOML between +++ or JSON. Nothing in it is required, and the names that other generators use are understood as well.';

const aboutLibrary = 'Beside the posts, this file may hold fields about all of them.';

const aboutSettings =
	'The file settings.json holds an object with these fields, all optional. The names of keys stand in brackets above; keys that are pressed one after the other are written with a space between them, as in "g g".';

const items = (rows: readonly (readonly [string, string])[]): readonly string[] =>
	rows.map(([term, text]) => item(term, text));

/** The manual page of a program in the roff of man(7), with what `--help` says and the keys. */
export const manPage = (program: Program, version: string): string => {
	const {name} = program;
	const synopsis = `.B ${roff(name)}\n[\\fIoptions\\fR]`;
	const sources = 'FOLDER | FILE.md | POST | POST#HEADING | POST:LINE | -';
	const lines = [
		`.TH ${roff(name.toUpperCase())} 1 "" "${roff(`${name} ${version}`)}"`,
		// Neither hyphens of ours nor gaps between words: what is shown can be copied.
		'.nh\n.ad l',
		section('NAME', `${roff(name)} \\- read long\\-form writing in the terminal`),
		section(
			'SYNOPSIS',
			`${synopsis} [\\fI${roff(sources)}\\fR]`,
			...commandsOf(program).map(
				command =>
					`.br\n.B ${roff(name)} ${roff(command)}\n${commands[command].operands.map(operand => roff(operandText(operand))).join(' ')}`,
			),
		),
		section('DESCRIPTION', ...items(ways(program)), ...notes.map(note => `.PP\n${roff(note)}`)),
		section('OPTIONS', ...namesOfOptions(program).map(optionItem)),
		section('COMMANDS', ...commandsOf(program).map(command => commandItem(command, program))),
		section('KEYS', ...defaultKeys.map(keyItem)),
		section(
			'FRONT MATTER',
			roff(aboutFields),
			...Object.values(frontMatterFields).map(({names, meaning, without}) =>
				item(names.join(', '), `${meaning}; without it: ${without}.`.replaceAll('`', '')),
			),
		),
		section('LIBRARY.YAML', roff(aboutLibrary), ...items(Object.entries(libraryFields))),
		section('SETTINGS', roff(aboutSettings), ...items(Object.entries(settings))),
		section('FILES', ...items(files)),
		section('ENVIRONMENT', ...items(variables)),
		section('EXIT STATUS', ...items(exitCodes)),
	];
	return `${lines.join('\n')}\n`;
};
