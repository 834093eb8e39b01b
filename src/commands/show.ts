import {readFileSync, statSync} from 'node:fs';
import {decode} from '../library/decode.ts';
import type {Body, Post} from '../library/post.ts';
import {parseDocument, readBody} from '../library/read-body.ts';
import type {OptionValues} from './arguments.ts';
import {choosePost} from './choose-post.ts';
import {namesNumber} from './find-post.ts';
import {asUsageError, openLibrary, type Source} from './open-library.ts';
import type {Position} from './position.ts';
import {type PrintOptions, printPost} from './print-post.ts';
import {readInput} from './read-input.ts';
import {refuseBinary} from './refuse-binary.ts';
import {pathKind} from './target.ts';
import {UsageError} from './usage-error.ts';

/** How a post is printed, as the command line says it. */
export type ShowOptions = PrintOptions & Pick<OptionValues, 'mark'>;

const bodyOf = (post: Post): Body => {
	try {
		return readBody(post);
	} catch (error) {
		throw asUsageError(error, `cannot open ${post.id}`);
	}
};

/** Prints a post, marks it as read where that was asked for, and returns the exit code. */
const print = async (
	post: Post,
	at: Position | undefined,
	source: Source,
	options: ShowOptions,
): Promise<number> => {
	await printPost({post, body: bodyOf(post), at}, options);
	if (!options.mark) return 0;
	return (await import('./mark-shown.ts')).markShown(post, source, options.archive.name);
};

/** `writing-tui show POST`: prints a post of a library. */
export const show = async (word: string, source: Source, options: ShowOptions): Promise<number> => {
	// A number counts what the list shows; any other name may be that of a draft.
	const library = openLibrary({...source, drafts: source.drafts || !namesNumber(word)});
	const {post, at} = await choosePost(word, {library, source: source.source, program: options.archive});
	return print(post, at, source, options);
};

/** Prints Markdown that comes through a pipe, of which nothing is remembered. */
const showText = async (
	bytes: Buffer,
	{id, file, at}: {readonly id: string; readonly file: string; readonly at: Position | undefined},
	options: ShowOptions,
): Promise<number> => {
	const input = decode(bytes);
	if (input === null) throw new UsageError(`${id} is no text: it holds zero bytes — give it Markdown`);
	if (!/\S/.test(input.text)) throw new UsageError(`${id} is empty — give it Markdown`);
	const {post, body} = parseDocument({id, file, rootName: '', ...input});
	await printPost({post, body, at}, options);
	return 0;
};

/** The Markdown that comes through a pipe with a name, as shells make one for `<(…)`; undefined for what is none. */
const readPipe = (file: string): Buffer | undefined => {
	try {
		return statSync(file).isFIFO() ? readFileSync(file) : undefined;
	} catch (error) {
		throw asUsageError(error, `cannot open ${file}`);
	}
};

/** Prints one file. */
export const showFile = async (
	file: string,
	at: Position | undefined,
	options: ShowOptions,
): Promise<number> => {
	if (pathKind(file) === 'folder')
		throw new UsageError(`${file} is a folder — ${options.archive.name} list ${file} shows its posts`);
	const piped = readPipe(file);
	if (piped !== undefined) return showText(piped, {id: file, file, at}, options);
	const source = {source: file, drafts: true};
	const library = openLibrary(source);
	refuseBinary(library, file);
	const [post] = library.posts;
	// Opened as a file, it is the one post of its library.
	return post === undefined ? 0 : print(post, at, source, options);
};

/** Prints the Markdown on standard input. */
export const showInput = async (options: ShowOptions): Promise<number> =>
	showText(await readInput(), {id: 'standard input', file: '-', at: undefined}, options);
