import {existsSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {isMarkdownName} from './find-posts.ts';
import {linksIn, type WrittenLink} from './links-in.ts';
import {ownLine} from './own-line.ts';
import type {Body, Library, Post, Problem} from './post.ts';
import {createPostFinder, type PostFinder} from './post-finder.ts';
import {readBody} from './read-body.ts';

/** A fault of a library, told of the file it stands in. */
export type Fault = Problem & {readonly file: string};

/** Where sites keep what they serve from their root. */
const served = ['', 'static', 'public', 'assets', 'source', 'src'] as const;

const isForeign = (target: string): boolean => /^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(target);

/** A target as a path: templates read where they name a file, `undefined` where only the generator knows. */
const readTarget = (target: string): string | undefined => {
	const named = /^\{%-?\s*(?:link|post_url)\s+([^\s%]+)\s*-?%\}/.exec(target)?.[1];
	if (named !== undefined) return named;
	const path = target.replace(/[?#].*$/s, '');
	if (isForeign(target) || path === '' || /\{[{%]/.test(target)) return undefined;
	try {
		return decodeURIComponent(path);
	} catch {
		// A stray percent sign is part of the name.
		return path;
	}
};

type Context = {readonly root: string; readonly find: PostFinder; readonly exists: (path: string) => boolean};

/** The files a path may mean; empty when they lie outside of what was opened. */
const filesOf = (path: string, post: Post, {root, exists}: Context): readonly string[] => {
	if (!path.startsWith('/')) return [join(dirname(post.file), path)];
	const [, first = ''] = path.split('/', 2);
	const isWhole = served.some(folder =>
		folder === '' ? exists(join(root, first)) : exists(join(root, folder)),
	);
	return isWhole ? served.map(folder => join(root, folder, path)) : [];
};

const isMissing = (path: string, post: Post, context: Context): boolean => {
	const files = filesOf(path, post, context);
	return files.length > 0 && !files.some(context.exists);
};

/** True for a link that can only mean a post: one to a Markdown file, or by the name of a post. */
const meansPost = ({target}: WrittenLink, path: string): boolean =>
	target.startsWith('{%') || target.startsWith('@/') || isMarkdownName(basename(path));

const faultOf = (link: WrittenLink, post: Post, context: Context): string | null => {
	const path = readTarget(link.target);
	if (path === undefined) return null;
	const shown = path.length > 80 ? `${path.slice(0, 80)}…` : path;
	if (link.isImage) {
		return isMissing(path, post, context)
			? `no such image: ${shown} — correct its path or add the file`
			: null;
	}
	if (!meansPost(link, path) || context.find(path, post)) return null;
	const isFile = !link.target.startsWith('{%') && filesOf(path, post, context).some(context.exists);
	return isFile ? null : `no such post: ${shown} — correct the link or remove it`;
};

const bodyOf = (post: Post): Body | null => {
	try {
		return readBody(post);
	} catch {
		// Told already: a post that cannot be read has a problem that says so.
		return null;
	}
};

const checkPost = (post: Post, context: Context): readonly Fault[] => {
	const body = bodyOf(post);
	const links = body ? linksIn(body.text, body.line) : [];
	const broken = links.flatMap(link => {
		const message = faultOf(link, post, context);
		return message === null ? [] : [{file: post.id, line: link.line, message: ownLine(message)}];
	});
	const problems = post.problems.map(problem => ({...problem, file: post.id}));
	return [...problems, ...broken].sort((left, right) => (left.line ?? 0) - (right.line ?? 0));
};

/** Posts that would stand at one address on the web. */
const checkAddresses = (posts: readonly Post[]): readonly Fault[] => {
	const first = new Map<string, Post>();
	return posts.flatMap(post => {
		const other = post.url === null ? undefined : first.get(post.url);
		if (post.url !== null && !other) first.set(post.url, post);
		return other
			? [{file: post.id, message: `has the address of ${other.id} (${post.url}) — give it a slug of its own`}]
			: [];
	});
};

/** The answer of the file system, asked once for each path. */
const remembered = (): ((path: string) => boolean) => {
	const known = new Map<string, boolean>();
	return path => {
		const answer = known.get(path) ?? existsSync(path);
		known.set(path, answer);
		return answer;
	};
};

/**
 * Every fault of a library with its file, line and remedy, file by file: what reading it found, links to posts that are not
 * there, missing images, addresses given twice. Reads every post; yields after each. Nothing is written.
 */
export function* checkLibrary(library: Library): Generator<void, readonly Fault[]> {
	const context = {root: library.root, find: createPostFinder(library.posts), exists: remembered()};
	const faults: Fault[] = library.problems.map(problem => ({...problem, file: problem.file ?? ''}));
	for (const post of [...library.posts].sort((left, right) => (left.id < right.id ? -1 : 1))) {
		faults.push(...checkPost(post, context));
		yield;
	}
	return [...faults, ...checkAddresses(library.posts)];
}
