import path from 'node:path';
import type {Post} from '../library/post.ts';
import {browseSpec, type CommandName, commands, commandsOf, type Program} from './command-line.ts';
import type {CommandSpec} from './command-spec.ts';
import {commonOptions, isOptionName, type Kind, type OptionName, options} from './options.ts';

/** A word that may stand where the person is typing, and what it is. */
export type Candidate = readonly [word: string, description: string];

/** What may stand where the person is typing. */
export type Completion = {
	readonly candidates: readonly Candidate[];
	/** What the shell is to offer besides. */
	readonly files: 'none' | 'files' | 'folders';
};

/** What completion asks the world for. */
export type CompletionSource = {
	readonly program: Program;
	/** The posts of a folder, else of the archive. */
	readonly posts: (library: string | undefined) => readonly Post[];
};

/** The words before the one that is being typed, understood. */
type Before = {
	readonly command: CommandName | undefined;
	/** How many words came that are neither the command nor an option or its value. */
	readonly operands: number;
	readonly library: string | undefined;
	/** The option whose value is being typed. */
	readonly open: OptionName | undefined;
	/** True behind `--`: nothing is an option any more. */
	readonly isLiteral: boolean;
};

/** Bash takes `--option=value` apart into three words. */
const withoutEquals = (words: readonly string[]): readonly string[] => {
	const kept = words.filter((word, index) => word !== '=' || !words[index - 1]?.startsWith('--'));
	return words.at(-1) === '=' && kept.length < words.length ? [...kept, ''] : kept;
};

const readWord = (before: Before, word: string, program: Program): Before => {
	const {open, isLiteral} = before;
	if (open !== undefined) return {...before, open: undefined, ...(open === 'library' && {library: word})};
	if (!isLiteral && word === '--') return {...before, isLiteral: true};
	if (!isLiteral && word.startsWith('-')) {
		const [name = '', value] = word.slice(2).split(/=(.*)/s);
		if (!isOptionName(name) || options[name].value === undefined) return before;
		if (value === undefined) return {...before, open: name};
		return name === 'library' ? {...before, library: value} : before;
	}
	const command = commandsOf(program).find(name => name === word);
	const isCommand = command !== undefined && before.command === undefined && before.operands === 0;
	return isCommand ? {...before, command} : {...before, operands: before.operands + 1};
};

const nothingYet: Before = {
	command: undefined,
	operands: 0,
	library: undefined,
	open: undefined,
	isLiteral: false,
};

/** What a post is called without its path: letters of either case are alike. */
const shortNamesOf = ({id, slug}: Post): ReadonlySet<string> =>
	new Set([slug, path.posix.basename(id).replace(/\.\w+$/, '')].map(name => name.toLowerCase()));

/** The shortest name of each post that is no other's, and that is not taken for an option where there may be options. */
const namesOf = (posts: readonly Post[], isLiteral: boolean): readonly Candidate[] => {
	const uses = new Map<string, number>();
	for (const name of posts.flatMap(post => [...shortNamesOf(post)]))
		uses.set(name, (uses.get(name) ?? 0) + 1);
	return posts.map(({id, slug, title}) => {
		const name = slug === '' || (uses.get(slug.toLowerCase()) ?? 0) > 1 ? id : slug;
		return [name.startsWith('-') && !isLiteral ? `./${name}` : name, title];
	});
};

type Asked = Pick<Before, 'library' | 'isLiteral'>;

const ofKind = (kind: Kind, {library, isLiteral}: Asked, {posts}: CompletionSource): Completion => {
	if (typeof kind === 'object') return {candidates: kind.map(word => [word, '']), files: 'none'};
	switch (kind) {
		case 'folder':
			return {candidates: [], files: 'folders'};
		case 'file':
			return {candidates: [], files: 'files'};
		case 'post':
			return {candidates: namesOf(posts(library), isLiteral), files: 'files'};
		case 'text':
			return {candidates: [], files: 'none'};
	}
};

const optionsOf = ({options: names}: CommandSpec): readonly Candidate[] =>
	[...names, ...commonOptions].map(name => [`--${name}`, options[name].help]);

/** A word being typed as `--option=value`: the option with its sign, and the kind of its value. */
const openValue = (word: string): readonly [start: string, kind: Kind] | undefined => {
	const [, name = ''] = /^--([\w-]+)=/.exec(word) ?? [];
	const value = isOptionName(name) ? options[name].value : undefined;
	return value && [`--${name}=`, value.kind];
};

const complete = (before: Before, word: string, source: CompletionSource): Completion => {
	const {command, operands, open, isLiteral} = before;
	const spec = command === undefined ? browseSpec : commands[command];
	if (open !== undefined) return ofKind(options[open].value?.kind ?? 'text', before, source);
	if (!isLiteral && word.startsWith('-')) {
		const [start, kind] = openValue(word) ?? [];
		if (start === undefined || kind === undefined) return {candidates: optionsOf(spec), files: 'none'};
		const {candidates, files} = ofKind(kind, before, source);
		return {candidates: candidates.map(([text, help]) => [start + text, help]), files};
	}
	const operand = spec.operands[operands] ?? spec.operands.find(({repeats}) => repeats === true);
	const found = operand === undefined ? undefined : ofKind(operand.kind, before, source);
	const {candidates, files} = found ?? {candidates: [], files: 'none'};
	if (command !== undefined || operands > 0) return {candidates, files};
	const names = commandsOf(source.program).map((name): Candidate => [name, commands[name].help]);
	return {candidates: [...names, ...candidates], files};
};

/** What may stand for the last of the words that were typed after the program's name. */
export const completeWords = (typed: readonly string[], source: CompletionSource): Completion => {
	const words = withoutEquals(typed);
	const word = words.at(-1) ?? '';
	const before = words
		.slice(0, -1)
		.reduce((known, next) => readWord(known, next, source.program), nothingYet);
	const {candidates, files} = complete(before, word, source);
	return {candidates: candidates.filter(([text]) => text.startsWith(word)), files};
};
