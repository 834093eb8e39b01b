import {basename, join} from 'node:path';
import {decoded} from '../text/decoded.ts';
import {type Disk, filesMeant} from './files-meant.ts';
import {isMarkdownName} from './find-posts.ts';
import type {WrittenLink} from './links-in.ts';
import type {Post} from './post.ts';
import type {LinkedPost, PostFinder} from './post-finder.ts';

/** What links of a library are compared with. */
export type LinkContext = Disk & {
	readonly find: PostFinder;
	/** True when a file of this name lies anywhere in the library. */
	readonly hasFile: (name: string) => boolean;
	/** True when names in double brackets are known to be links here. */
	readonly isWiki: () => boolean;
};

/** What a link turned out to be: a fault, a post whose part is still to be looked for, or nothing to tell. */
export type Verdict = {readonly fault: string} | LinkedPost | null;

/** Files that no generator makes: a link to one that is not there is broken. */
const keptFile =
	/\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?|heic|pdf|epub|zip|gz|tgz|bz2|xz|7z|tar|mp[34]|m4a|m4v|mov|webm|wav|ogg|ogv|flac|csv|tsv|docx?|xlsx?|pptx?|odt|ods)$/i;

const isTemplate = (target: string): boolean => /\{[{%<]|<%|\$\{/.test(target);

const isForeign = (target: string): boolean => /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(target);

/** A target as a path: templates read where they name a file, `undefined` where only the generator knows. */
const readTarget = (target: string): string | undefined => {
	const named = /^\{%-?\s*(?:link|post_url|post_path|post_link)\s+([^%]*[^\s%-])\s*-?%\}/.exec(target)?.[1];
	if (named !== undefined) return named;
	const path = target.replace(/[?#].*$/s, '');
	return isForeign(target) || path === '' || isTemplate(path) ? undefined : decoded(path);
};

const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

const fileKey = (path: string): string => basename(path).normalize('NFC').toLowerCase();

/** True for a file that a note app finds though it lies elsewhere: by its name alone, or counted from the folder of the notes. */
const isAttached = (path: string, post: Post, context: LinkContext): boolean => {
	// What lies around a file that was opened alone is not known.
	if (post.file === context.root || !(context.site === null || context.isWiki())) return false;
	return path.includes('/')
		? context.isWiki() && context.exists(join(context.root, path))
		: context.hasFile(fileKey(path));
};

const isMissing = (path: string, post: Post, context: LinkContext): boolean => {
	const files = filesMeant(path, post, context);
	return files.length > 0 && !files.some(context.exists) && !isAttached(path, post, context);
};

const missing = (path: string, what: string): Verdict => ({
	fault: `no such ${what}: ${shorten(path)} — correct its path or add the file`,
});

const judgeImage = (path: string, post: Post, context: LinkContext): Verdict =>
	isMissing(path, post, context) ? missing(path, 'image') : null;

/** True for a link that can only mean a post: one to a Markdown file, or by the name of a post. */
const meansPost = (target: string, path: string): boolean =>
	target.startsWith('{%') || target.startsWith('@/') || isMarkdownName(basename(path));

const judgeLink = (target: string, post: Post, context: LinkContext): Verdict => {
	if (target.startsWith('#')) return isTemplate(target) ? null : context.find(target, post);
	const path = readTarget(target);
	if (path === undefined) return null;
	const found = context.find(target.startsWith('{%') ? path : target, post);
	if (found) return found;
	if (keptFile.test(path)) return isMissing(path, post, context) ? missing(path, 'file') : null;
	if (!meansPost(target, path)) return null;
	const isFile = !target.startsWith('{%') && filesMeant(path, post, context).some(context.exists);
	return isFile ? null : {fault: `no such post: ${shorten(path)} — correct the link or remove it`};
};

/** A word in small letters may be code that stands in double brackets: `[[nodiscard]]`, `[[bin]]`. */
const isDoubtful = (name: string): boolean =>
	/^[a-z\d_:-]+$/.test(name) || /^(?:_?toc_?|tableofcontents)$/i.test(name) || /[$=;"'<>{}]/.test(name);

const judgeName = (name: string, post: Post, context: LinkContext): Verdict => {
	const found = context.find(name, post);
	if (found) return found;
	const path = name.replace(/#.*$/s, '').replace(/\\$/, '').trim();
	const file = fileKey(decoded(path));
	if (context.hasFile(file) || context.hasFile(`${file}.md`)) return null;
	if (/\.[a-z\d]{2,5}$/i.test(file) && !isMarkdownName(file))
		return keptFile.test(file) ? missing(path, 'file') : null;
	return isDoubtful(path) && !context.isWiki()
		? null
		: {fault: `no such post: ${shorten(path)} — correct the link or write the post`};
};

/** Judges one link of a post. A footnote is told by its own text alone, and is none of these. */
export const judge = ({kind, target}: WrittenLink, post: Post, context: LinkContext): Verdict => {
	switch (kind) {
		case 'image': {
			const path = readTarget(target);
			return path === undefined ? null : judgeImage(path, post, context);
		}
		case 'link':
			return judgeLink(target, post, context);
		case 'wiki':
		case 'embed':
			return isTemplate(target) || isForeign(target) ? null : judgeName(target, post, context);
		case 'footnote':
			return null;
	}
};
