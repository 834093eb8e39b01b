import {existsSync, realpathSync, statSync} from 'node:fs';
import {basename, dirname, resolve, sep} from 'node:path';
import {decoded} from '../text/decoded.ts';
import {idOf, isMarkdownName} from './find-posts.ts';
import {ownLine} from './own-line.ts';
import type {Post} from './post.ts';
import type {LinkedPost} from './post-finder.ts';
import {inLibrary, readEntry} from './read-entry.ts';

const isBelow = (file: string, folder: string): boolean =>
	file.startsWith(folder.endsWith(sep) ? folder : folder + sep);

/** The file that a path in a post names, with or without its ending; undefined when it is no Markdown file in the folder or below it. */
const fileAt = (path: string, folder: string): string | undefined => {
	const file = [path, `${path}.md`].find(name => isMarkdownName(basename(name)) && existsSync(name));
	if (file === undefined) return undefined;
	const real = realpathSync(file);
	const isInside = isBelow(file, folder) && isBelow(real, realpathSync(folder));
	return isInside && isMarkdownName(basename(real)) && statSync(real).isFile() ? file : undefined;
};

/**
 * The post beside a file that was opened alone, to which a link in it leads: a Markdown file in its folder or below, never above
 * and never through a link out of it. `root` is the file that was opened; `today` is `YYYY-MM-DD`.
 */
export const readLinkedPost = (
	href: string,
	from: Post,
	{root, today}: {readonly root: string; readonly today: string},
): LinkedPost | null => {
	if (/^(?:[a-z][a-z\d+.-]*:|[\\/#]|$)/i.test(href)) return null;
	const hash = href.indexOf('#');
	const path = decoded((hash < 0 ? href : href.slice(0, hash)).replace(/\?.*$/s, ''));
	const folder = dirname(root);
	try {
		const file = fileAt(resolve(dirname(from.file), path), folder);
		if (file === undefined) return null;
		const rootName = ownLine(basename(folder));
		const {post} = readEntry({id: idOf(folder, file), file}, rootName);
		const fragment = hash < 0 ? '' : decoded(href.slice(hash + 1));
		return {post: inLibrary(post, {rootName, url: null, today}), fragment};
	} catch {
		// A name no file can have, or a file that is gone this moment: there is nothing to open.
		return null;
	}
};
