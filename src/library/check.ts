import {existsSync, statSync} from 'node:fs';
import {fileNames} from './file-names.ts';
import {siteAround} from './files-meant.ts';
import {undefinedFootnotes} from './footnotes.ts';
import {judge, type LinkContext} from './link-faults.ts';
import {linksIn, type WrittenLink} from './links-in.ts';
import {ownLine} from './own-line.ts';
import {createPartFinder, type ExactParts} from './part-finder.ts';
import type {Body, Library, Post, Problem} from './post.ts';
import {createPostFinder} from './post-finder.ts';
import {readBody} from './read-body.ts';
import {slugFaults} from './slug-faults.ts';

/** A fault of a library, told of the file it stands in. */
export type Fault = Problem & {readonly file: string};

const bodyOf = (post: Post): Body | null => {
	try {
		return readBody(post);
	} catch {
		// Told already: a post that cannot be read has a problem that says so.
		return null;
	}
};

/** A link into the middle of a post. */
type PartLink = {readonly from: Post; readonly line: number; readonly fragment: string};

const faultAt = ({id}: Post, line: number, message: string): Fault => ({
	file: id,
	line,
	message: ownLine(message),
});

/** The faults of links into one post, which is read once for all of them. */
const checkParts = (
	post: Post,
	body: Body,
	links: readonly PartLink[],
	exactly: ExactParts,
): readonly Fault[] => {
	if (links.length === 0) return [];
	const hasPart = createPartFinder(body, exactly);
	return links
		.filter(({fragment}) => !hasPart(fragment))
		.map(({from, line, fragment}) => {
			const where = from === post ? 'this post' : post.id;
			const shown = fragment.length > 80 ? `${fragment.slice(0, 80)}…` : fragment;
			return faultAt(from, line, `no part called “${shown}” in ${where} — correct the link`);
		});
};

const checkFootnotes = (post: Post, {text}: Body, links: readonly WrittenLink[]): readonly Fault[] =>
	undefinedFootnotes(links, text).map(({label, line}) => {
		const remedy = `write a line that begins with [^${label}]: or remove it`;
		return faultAt(post, line, `no such footnote: [^${label}] — ${remedy}`);
	});

/** What is compared, and links into other posts, which wait until all of them are known. */
type Checking = {
	readonly context: LinkContext;
	readonly exactly: ExactParts;
	readonly waiting: Map<Post, PartLink[]>;
};

const checkPost = (post: Post, {context, exactly, waiting}: Checking): readonly Fault[] => {
	const problems = post.problems.map(problem => ({...problem, file: post.id}));
	const body = bodyOf(post);
	if (body === null) return problems;
	const links = linksIn(body.text, body.line);
	const broken: Fault[] = [];
	const own: PartLink[] = [];
	for (const link of links) {
		const verdict = judge(link, post, context);
		if (verdict === null) continue;
		if ('fault' in verdict) broken.push(faultAt(post, link.line, verdict.fault));
		else if (verdict.fragment !== '') {
			const list = verdict.post === post ? own : (waiting.get(verdict.post) ?? []);
			list.push({from: post, line: link.line, fragment: verdict.fragment});
			if (list !== own) waiting.set(verdict.post, list);
		}
	}
	return [
		...problems,
		...broken,
		...checkFootnotes(post, body, links),
		...checkParts(post, body, own, exactly),
	];
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

/** What the links of a library are compared with. Asked lazily: most libraries lack nothing. */
const contextOf = ({root, posts}: Library): LinkContext => {
	const find = createPostFinder(posts);
	const isFolder = statSync(root, {throwIfNoEntry: false})?.isDirectory() === true;
	let names: ReadonlySet<string> | undefined;
	const exists = remembered();
	return {
		root,
		site: siteAround(root),
		exists,
		find,
		hasFile(name) {
			// What lies around a file that was opened alone is not known.
			if (!isFolder) return true;
			names ??= fileNames(root);
			return names.has(name);
		},
		isWiki: () => exists(`${root}/.obsidian`),
	};
};

const byPlace = (left: Fault, right: Fault): number =>
	left.file === right.file ? (left.line ?? 0) - (right.line ?? 0) : left.file < right.file ? -1 : 1;

/**
 * Every fault of a library with its file, line and remedy, file by file: what reading it found, links to posts, headings, files and
 * footnotes that are not there, missing images, slugs and addresses given twice. `exactly` tells the parts of a post as the reader knows them.
 * Reads every post; yields after each. Nothing is written.
 */
export function* checkLibrary(library: Library, exactly: ExactParts): Generator<void, readonly Fault[]> {
	const checking: Checking = {context: contextOf(library), exactly, waiting: new Map()};
	const faults: Fault[] = [];
	for (const post of library.posts) {
		for (const fault of checkPost(post, checking)) faults.push(fault);
		yield;
	}
	for (const [post, links] of checking.waiting) {
		const body = bodyOf(post);
		for (const fault of body === null ? [] : checkParts(post, body, links, exactly)) faults.push(fault);
		yield;
	}
	for (const fault of slugFaults(library.posts)) faults.push(fault);
	const own = library.problems.map(problem => ({...problem, file: problem.file ?? ''}));
	return [...own, ...faults.sort(byPlace), ...checkAddresses(library.posts)];
}
