/** What a word on the command line may be, for completion: something of the file system, a post, or one of a few words. */
export type Kind = 'folder' | 'file' | 'post' | 'text' | readonly string[];

/** An option, as parsing, the help, the completions and the man page know it. */
export type OptionSpec = {
	readonly short?: string;
	/** What stands for the value in the help, and what it may be; absent for a switch. */
	readonly value?: {readonly name: string; readonly kind: Kind};
	readonly help: string;
};

/** Names of the themes that `--theme` takes. */
export const themeNames = ['auto', 'ink', 'paper', 'mono'] as const;

/** Names of the options, without the hyphens. */
export type OptionName =
	| 'library'
	| 'drafts'
	| 'search'
	| 'width'
	| 'theme'
	| 'plain'
	| 'mark'
	| 'json'
	| 'screen-reader'
	| 'help'
	| 'version';

/** Every option there is. */
export const options: Readonly<Record<OptionName, OptionSpec>> = {
	library: {
		value: {name: 'FOLDER', kind: 'folder'},
		help: 'use this archive, not the one that comes with it',
	},
	drafts: {help: 'drafts and hidden posts too'},
	search: {value: {name: 'WORDS', kind: 'text'}, help: 'open the reader with the results of a search'},
	width: {
		value: {name: 'N', kind: 'text'},
		help: 'columns to print in (a post without it: COLUMNS, else 80)',
	},
	theme: {
		value: {name: 'NAME', kind: themeNames},
		help: 'auto, ink (dark), paper (light) or mono',
	},
	plain: {help: 'print without styles, also on a terminal'},
	mark: {help: 'mark the printed post as read'},
	json: {help: 'print JSON'},
	'screen-reader': {help: 'say what happens line by line, for a screen reader'},
	help: {short: 'h', help: 'this text; after a command, what it does'},
	version: {short: 'v', help: 'the version'},
};

/** Options that every command takes. */
export const commonOptions: readonly OptionName[] = ['help', 'version'];

/** True for the name of an option. */
export const isOptionName = (word: string): word is OptionName => Object.hasOwn(options, word);
