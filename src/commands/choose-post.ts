import {statSync} from 'node:fs';
import path from 'node:path';
import {isMarkdownName} from '../library/find-posts.ts';
import type {Library, Post, Skipped} from '../library/post.ts';
import {isOneLetterAway} from '../text/one-letter-away.ts';
import type {Program} from './command-line.ts';
import {type FoundPost, findPost} from './find-post.ts';
import {emptyText} from './list.ts';
import {nearCommand} from './near-command.ts';
import {asUsageError, isFile} from './open-library.ts';
import {readPositioned} from './position.ts';
import {UsageError} from './usage-error.ts';

/** Candidates that are shown. */
const mostShown = 8;

/** The posts that a word may mean, each by a name that is no other's and its title. */
const choicesOf = (candidates: readonly Post[], posts: readonly Post[]): readonly string[] => {
	const shown = candidates.slice(0, mostShown).map(({id, slug, title}) => {
		const isOwn =
			slug !== '' && posts.filter(post => post.slug.toLowerCase() === slug.toLowerCase()).length === 1;
		return `${isOwn ? slug : id}  —  ${title}`;
	});
	const left = candidates.length - shown.length;
	return left > 0 ? [...shown, `and ${left} more`] : shown;
};

const isPath = (name: string): boolean => /[\\/]/.test(name) || isMarkdownName(path.basename(name));

/** Where names of posts are looked up. */
export type Names = {
	readonly library: Library;
	/** What the person named as the library; undefined for the archive. */
	readonly source: string | undefined;
	/** The program that was started. */
	readonly program: Program;
};

/** Fewer letters than these, and too many names are one letter away. */
const leastLetters = 4;

/** The slug that a word is one letter away from; undefined when it is near none, or near several. */
const nearPost = (word: string, posts: readonly Post[]): string | undefined => {
	if (word.length < leastLetters || /^\d+$/.test(word)) return undefined;
	const [near, ...others] = posts.filter(({slug}) => isOneLetterAway(word.toLowerCase(), slug.toLowerCase()));
	return others.length === 0 ? near?.slug : undefined;
};

/** True for a file that is shown when it is named: it holds text. */
const isShowable = ({file, reason}: Skipped): boolean => reason !== 'binary file' && isFile(file);

/** Why the file system has no such path, in its own words where it has any. */
const cannotOpen = (name: string): UsageError => {
	const missing = new UsageError(`cannot open ${name}: no such file or folder`);
	try {
		statSync(name);
		return missing;
	} catch (error) {
		const told = asUsageError(error, `cannot open ${name}`);
		return told instanceof UsageError ? told : missing;
	}
};

/** Why there is no post of that name, and what to do. */
const refusalOf = (word: string, {library, source, program}: Names): UsageError => {
	const name = readPositioned(word).at(-1)?.name ?? word;
	const isCalled = (file: string): boolean =>
		[file, file.replace(/\.\w+$/, '')].some(
			called => path.basename(called).toLowerCase() === name.toLowerCase(),
		);
	const leftOut = library.skipped.find(({file}) => isCalled(file));
	if (leftOut !== undefined) {
		const file = path.relative('', leftOut.file);
		const remedy = isShowable(leftOut) ? ` — ${program.name} show ${file} prints it` : `: ${file}`;
		return new UsageError(`"${name}" is left out of the list (${leftOut.reason})${remedy}`);
	}
	if (source === undefined && isPath(name)) return cannotOpen(name);
	if (word === 'help' || word === 'version')
		return new UsageError(`no post called "${word}" — ${program.name} --${word} may be what you mean`);
	if (library.posts.length === 0) return new UsageError(emptyText(library, source));
	const command = nearCommand(word, program);
	if (command !== undefined)
		return new UsageError(`no post called "${word}" — did you mean ${program.name} ${command}?`);
	const near = nearPost(name, library.posts);
	if (near !== undefined) return new UsageError(`no post called "${word}" — did you mean ${near}?`);
	const list = source === undefined ? `${program.name} list` : `${program.name} list ${source}`;
	return new UsageError(`no post called "${word}" — ${list} shows their names`);
};

/** The post that a word means. A `UsageError` when there is none, or when it may mean several: that then tells them. */
export const choosePost = async (word: string, names: Names): Promise<FoundPost> => {
	const {posts} = names.library;
	const isLoose = !readPositioned(word).some(({name}) => isPath(name) || /^\d+$/.test(name));
	const found =
		findPost(posts, word) ??
		(isLoose ? (await import('./find-loosely.ts')).findLoosely(posts, word) : undefined);
	if (found === undefined) throw refusalOf(word, names);
	if ('post' in found) return found;
	const {candidates} = found;
	throw new UsageError(
		candidates.length === 1
			? `"${word}" is too little to tell a post by — is it this one?`
			: `"${word}" may mean ${candidates.length} posts — name one of them:`,
		choicesOf(candidates, posts),
	);
};
