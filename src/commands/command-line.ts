import type {CommandSpec, OperandSpec} from './command-spec.ts';
import {postFields} from './post-json.ts';

/** The shells there are completions for. */
export const shells = ['bash', 'zsh', 'fish'] as const;

/** A shell there are completions for. */
export type Shell = (typeof shells)[number];

/** What a command is called by. */
export type CommandName = 'list' | 'show' | 'search' | 'check' | 'new' | 'init' | 'marks' | 'completion';

/** What the program takes without a command: what to open in the reader. */
export const browseSpec: CommandSpec = {
	operands: [{name: 'SOURCE', kind: 'post', optional: true}],
	help: 'open the reader',
	example: '~/blog',
	more: [],
	options: ['library', 'drafts', 'search', 'theme', 'width', 'plain', 'screen-reader'],
};

const folder: OperandSpec = {name: 'FOLDER', kind: 'folder', optional: true};

/** Which posts a command is about when no folder is named. */
const withoutFolder =
	'Without FOLDER that of --library is meant, else the archive that comes with PROGRAM; . is the current folder.';

/** Every command there is, in the order of the help. */
export const commands: Readonly<Record<CommandName, CommandSpec>> = {
	list: {
		operands: [folder],
		help: 'print the list, one line for each post',
		example: '~/blog',
		more: [
			withoutFolder,
			'Each line has the number of the post, its date, title, categories, reading time and file, in columns. A post that is a draft, hidden or scheduled, or has a problem, says so. Rows are whole in a pipe. On a terminal, and with --width, the file gives way where a row does not fit, then the categories, the end of the title, the reading time and at last the date; no row is fitted to fewer than 20 columns. --json prints an array of objects, one for each post.',
		],
		fields: postFields,
		options: ['library', 'drafts', 'width', 'json'],
	},
	show: {
		operands: [{name: 'POST', kind: 'post'}],
		help: 'print a post',
		example: '1',
		more: [
			'POST is a file, its name, the slug of a post, its number in the list, its title or words of its title. What may mean several posts is answered with their names. POST#HEADING prints the section under a heading, POST:LINE the text from a line of the file on.',
			'Styles are printed to a terminal only; FORCE_COLOR=1 brings them into a pipe, for less -R. Showing a post does not mark it as read unless --mark is given. --json prints one object.',
		],
		fields: [
			...postFields,
			['file', 'absolute path of the file'],
			['url', 'address on the web or null'],
			[
				'text',
				'Markdown without the front matter; of #HEADING its section, of :LINE the lines from there on',
			],
			['headings', 'list of {depth, text, id}, of those in the text'],
		],
		options: ['library', 'drafts', 'width', 'theme', 'plain', 'mark', 'json'],
	},
	search: {
		operands: [{name: 'WORDS', kind: 'text', repeats: true}],
		help: 'print the posts and sentences that match',
		example: 'read marks',
		more: [
			'Searched is the folder of --library, else the archive that comes with PROGRAM.',
			'Posts whose title, category or tag matches come first, best first; below them the posts whose text has the words, each with the sentence around the first match. Words between quotation marks are found side by side only, here as in the reader (the shell takes the outer ones of \'"two words" more\'). The exit code is 1 when nothing matches. --json prints an array of objects, one for each match.',
		],
		fields: [
			['id', 'path of the file below the folder'],
			['title', 'text'],
			['date', 'YYYY-MM-DD or null'],
			['kind', 'title or text: what matched'],
			['sentence', 'the sentence around the first match; null for a title'],
			['count', 'matches in the text; null for a title'],
			['marks', 'list of [start, end]: what matched in the title or the sentence'],
		],
		options: ['library', 'drafts', 'width', 'json'],
	},
	check: {
		operands: [folder],
		help: 'tell each problem of the files and its remedy',
		example: '~/blog',
		more: [
			withoutFolder,
			'Told are faults of front matter and encoding, links to posts, headings, files and footnotes that are not there, missing images, and addresses that two posts have; how many files are left out of the list, and why; and which folders of a site are not read with its posts.',
			'Each line is FILE:LINE: what is wrong, and what to do. Nothing is written. The exit code is 1 when there are problems. --json prints an array of objects, one for each problem.',
		],
		fields: [
			['file', 'path below the folder'],
			['line', 'line of the file, or null'],
			['fault', 'what is wrong'],
			['remedy', 'what to do, or null'],
		],
		options: ['library', 'json'],
		forAuthors: true,
	},
	new: {
		operands: [{name: 'TITLE', kind: 'text', repeats: true}],
		help: 'start a post: a dated file, opened in your editor',
		example: '"A title"',
		more: [
			'The file is made in the folder of --library, else in the folder posts below this one, else in this one. $VISUAL or $EDITOR opens it when there is a terminal. An existing file is never overwritten.',
		],
		options: ['library'],
		forAuthors: true,
	},
	init: {
		operands: [{name: 'NAME', kind: 'text'}],
		help: 'start an archive of your own, a package for npm',
		example: 'my-writing',
		more: [
			'Makes a folder NAME with package.json, a program of a few lines, posts/ with one post and library.yaml, and README.md. NAME is the name of the package; once it is published, npx NAME opens the archive. An existing file is never overwritten.',
		],
		options: [],
		forAuthors: true,
	},
	marks: {
		operands: [
			{name: 'ACTION', kind: ['export', 'import']},
			{name: 'FILE', kind: 'file', optional: true},
		],
		help: 'export or import read marks, stars and places',
		example: 'export',
		more: [
			'marks export writes the marks of all archives, or of that of --library, as JSON to FILE, else (or for -) to standard output. marks import reads them from FILE, else (or for -) from standard input. Of each mark the newer one stands, so importing twice, or something old, loses nothing.',
			'Machines that share a folder need neither: with the setting marks each of them writes a file of its own there and reads those of all.',
		],
		options: ['library'],
	},
	completion: {
		operands: [
			{name: 'SHELL', kind: shells, unlisted: ['words']},
			{name: 'WORDS', kind: 'text', optional: true, repeats: true},
		],
		help: `print the completions for ${shells.slice(0, -1).join(', ')} or ${shells.at(-1)}`,
		example: 'bash',
		more: [
			'bash: eval "$(PROGRAM completion bash)" in ~/.bashrc',
			'zsh: eval "$(PROGRAM completion zsh)" in ~/.zshrc, after compinit',
			'fish: PROGRAM completion fish > ~/.config/fish/completions/PROGRAM.fish',
			'They ask PROGRAM completion words -- WORDS, which prints what may stand for the last of these words.',
		],
		options: [],
	},
};

/** A program whose commands these are: ours, or that of an archive, which is built with ours. */
export type Program = {
	/** What the person types to start it. */
	readonly name: string;
	/** True for the program of an archive: what only authors need is left out. */
	readonly forReaders: boolean;
};

/** The commands that a program has. */
export const commandsOf = (program: Pick<Program, 'forReaders'>): readonly CommandName[] =>
	// The keys of an object literal are its own names.
	(Object.keys(commands) as CommandName[]).filter(
		name => !(program.forReaders && commands[name].forAuthors === true),
	);
