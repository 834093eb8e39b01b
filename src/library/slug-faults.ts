import {posix} from 'node:path';
import type {Fault} from './check.ts';
import {decode} from './decode.ts';
import {lineOfField, textField} from './front-matter.ts';
import {ownLine} from './own-line.ts';
import {parseFrontMatter} from './parse-front-matter.ts';
import {isMdxFile} from './parse-post.ts';
import type {Post} from './post.ts';
import {readRegular} from './read-regular.ts';

/** A post and the slug that its author wrote, empty where it comes from the name of the file. */
type Named = {readonly post: Post; readonly written: string; readonly line: number | undefined};

const keyOf = (slug: string): string => slug.normalize('NFC').toLowerCase();

/** Null for a post with a whole address, which is compared as such, and for one that cannot be read, which is told already. */
const readName = (post: Post): Named | null => {
	if (post.url !== null) return null;
	try {
		const text = decode(readRegular(post.file))?.text ?? '';
		const {fields, bodyStart} = parseFrontMatter(text, isMdxFile(post.id));
		if (textField(fields, ['permalink', 'path', 'url']) !== '') return null;
		const written = keyOf(textField(fields, ['slug']).replace(/^\/+|\/+$/g, ''));
		return {post, written, line: lineOfField(text, bodyStart, 'slug')};
	} catch {
		return null;
	}
};

const folderOf = ({id}: Post): string => posix.dirname(id);

/**
 * The posts of one slug that would stand where another one does: both have it written, or it names a file that lies beside. File names
 * alone say nothing, as folders and dates keep their addresses apart in many generators.
 */
const faultsIn = (posts: readonly Post[]): readonly Fault[] => {
	const named = posts.map(readName).filter(name => name !== null);
	const files = new Map(named.filter(({written}) => written === '').map(({post}) => [folderOf(post), post]));
	const first = new Map<string, Post>();
	return named.flatMap(({post, written, line}) => {
		if (written === '') return [];
		const other =
			first.get(written) ?? (written === keyOf(post.slug) ? files.get(folderOf(post)) : undefined);
		if (!first.has(written)) first.set(written, post);
		if (other === undefined) return [];
		const message = ownLine(`has the slug of ${other.id} (${post.slug}) — give it a slug of its own`);
		return [{file: post.id, message, ...(line !== undefined && {line})}];
	});
};

/** Posts in one language that have the slug of another one, which a link by that name cannot mean as well. Reads those in doubt. */
export const slugFaults = (posts: readonly Post[]): readonly Fault[] => {
	const groups = new Map<string, Post[]>();
	for (const post of posts) {
		const key = JSON.stringify([keyOf(post.slug), post.lang]);
		const group = groups.get(key) ?? [];
		group.push(post);
		groups.set(key, group);
	}
	return [...groups.values()].filter(({length}) => length > 1).flatMap(faultsIn);
};
