import {decode} from '../library/decode.ts';
import type {Body, Library, Post} from '../library/post.ts';
import {parseDocument, readBody} from '../library/read-body.ts';
import type {OptionValues} from './arguments.ts';
import {type FoundPost, findPost, namesNumber} from './find-post.ts';
import {asUsageError, openLibrary, type Source} from './open-library.ts';
import type {Position} from './position.ts';
import {type PrintOptions, printPost} from './print-post.ts';
import {readInput} from './read-input.ts';
import {pathKind} from './target.ts';
import {UsageError} from './usage-error.ts';

/** How a post is printed, as the command line says it. */
export type ShowOptions = PrintOptions & Pick<OptionValues, 'mark'>;

/** The post that a word means, or a `UsageError` that says how to find its name. */
const choosePost = async ({posts}: Library, word: string, program: string): Promise<FoundPost> => {
	const found = findPost(posts, word) ?? (await import('./find-loosely.ts')).findLoosely(posts, word);
	if (found !== undefined) return found;
	throw new UsageError(`no post called "${word}" — ${program} list shows their names`);
};

const bodyOf = (post: Post): Body => {
	try {
		return readBody(post);
	} catch (error) {
		throw asUsageError(error, `cannot open ${post.id}`);
	}
};

/** `writing-tui show POST`: prints a post of a library. */
export const show = async (word: string, source: Source, options: ShowOptions): Promise<number> => {
	// A number counts what the list shows; any other name may be that of a draft.
	const library = openLibrary({...source, drafts: source.drafts || !namesNumber(word)});
	const {post, at} = await choosePost(library, word, options.archive.name);
	await printPost({post, body: bodyOf(post), at}, options);
	if (options.mark) (await import('./mark-shown.ts')).markShown(post, source);
	return 0;
};

/** Prints one file. */
export const showFile = async (
	file: string,
	at: Position | undefined,
	options: ShowOptions,
): Promise<number> => {
	if (pathKind(file) === 'folder') throw new UsageError(`${file} is a folder — give the file of a post`);
	const [post] = openLibrary({source: file, drafts: true}).posts;
	// Opened as a file, it is the one post of its library.
	if (post === undefined) return 0;
	await printPost({post, body: bodyOf(post), at}, options);
	if (options.mark) (await import('./mark-shown.ts')).markShown(post, {source: file, drafts: true});
	return 0;
};

/** Prints the Markdown on standard input. */
export const showInput = async (options: ShowOptions): Promise<number> => {
	const input = decode(await readInput());
	if (input === null) throw new UsageError('standard input is no text');
	const {post, body} = parseDocument({id: 'standard input', file: '-', rootName: '', ...input});
	await printPost({post, body, at: undefined}, options);
	return 0;
};
