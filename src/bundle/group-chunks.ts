import {createHash} from 'node:crypto';
import path from 'node:path';
import type {Metafile} from 'esbuild';
import type {Group} from './load.ts';
import {chunkName} from './to-common-js.ts';

/** A file of `dist` that holds chunks: what the loader knows of it, and its text. */
export type GroupFile = {readonly group: Group; readonly text: string};

/**
 * What is loaded together, and so stands in one file, in the order of need: a frame that was kept, every command, what has looks, the
 * first frame, a post, a search, code in a post, and what goes on after the first frame. A chunk stands in the first group that needs it.
 */
const groupEntries = [
	['first', ['src/commands/early-frame.ts']],
	[
		'core',
		[
			'src/commands/main.ts',
			'src/commands/own-archive.ts',
			'src/commands/archive-of.ts',
			'src/commands/target.ts',
			'src/commands/list.ts',
		],
	],
	['look', ['src/commands/look.ts']],
	['start', ['src/commands/browse.ts']],
	['post', ['src/commands/show.ts', 'src/render/document.ts']],
	['search', ['src/commands/search.ts']],
	['code', ['src/render/highlight.ts']],
	['reader', ['src/ui/mount.tsx', 'src/commands/searcher.ts']],
] as const;

type GroupName = (typeof groupEntries)[number][0];

/** The loader has a bit for each of them. */
const mostGroups = 16;

/** The chunks that these source files need as soon as they are loaded: their own and what they import, not what they load later. */
export const chunksNeededBy = (
	{outputs}: Pick<Metafile, 'outputs'>,
	sources: readonly string[],
): readonly string[] => {
	const found = new Set<string>();
	const visit = (output: string): void => {
		if (found.has(output)) return;
		found.add(output);
		for (const {path: imported, kind} of outputs[output]?.imports ?? []) {
			if (kind === 'import-statement' && outputs[imported] !== undefined) visit(imported);
		}
	};
	for (const source of sources) {
		const output = Object.keys(outputs).find(name => outputs[name]?.entryPoint === source);
		if (output === undefined) throw new Error(`${source} is no chunk of its own any more`);
		visit(output);
	}
	return [...found].map(chunkName);
};

/** The chunks of each group, some of which an earlier group may have already. */
const chunksByGroup = (metafile: Metafile): ReadonlyMap<GroupName, readonly string[]> => {
	const needed = new Map(groupEntries.map(([name, sources]) => [name, chunksNeededBy(metafile, sources)]));
	// What a post and the first frame share is loaded for a printed post too, which needs no frame.
	const ofPost = new Set(needed.get('post'));
	const shared = (needed.get('start') ?? []).filter(chunk => ofPost.has(chunk));
	return needed.set('look', [...(needed.get('look') ?? []), ...shared]);
};

/** The text of a file of chunks: a table of functions, by the names that the chunks are required by. */
const groupText = (names: readonly string[], chunks: ReadonlyMap<string, string>): string => {
	const factories = names.map(
		name => `${JSON.stringify(name)}:function(exports,require,module,__dirname){${chunks.get(name)}\n}`,
	);
	return `({${factories.join(',\n')}})`;
};

/**
 * Puts the chunks into files: first those of the groups, whose machine code is kept and which therefore have a checksum, then one file
 * for each chunk that is in no group. `entries` are the chunks that are files already.
 */
export const groupChunks = (
	metafile: Metafile,
	chunks: ReadonlyMap<string, string>,
	entries: readonly string[],
): readonly GroupFile[] => {
	if (groupEntries.length > mostGroups) throw new Error(`the loader knows no more than ${mostGroups} groups`);
	const taken = new Set(entries);
	const take = (names: readonly string[]): readonly string[] => {
		const free = [...new Set(names)].filter(name => !taken.has(name));
		for (const name of free) taken.add(name);
		return free;
	};
	const groups = [...chunksByGroup(metafile)].map(([name, needed]) => {
		const own = take(needed);
		const text = groupText(own, chunks);
		const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
		return {group: {file: `${name}.cjs`, chunks: own, hash}, text};
	});
	const singles = take([...chunks.keys()]).map(name => ({
		group: {file: path.basename(name), chunks: [name]},
		text: groupText([name], chunks),
	}));
	return [...groups, ...singles];
};
