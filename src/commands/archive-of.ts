import path from 'node:path';
import {fileURLToPath} from 'node:url';
import type {ArchiveOptions} from '../api.ts';
import {type LibraryFile, parseLibraryFile} from '../library/library-file.ts';
import type {Archive} from './archive.ts';
import {commandName} from './command-name.ts';
import {themeNames} from './options.ts';

const folderOf = (posts: ArchiveOptions['posts']): string => {
	const {href} = typeof posts === 'object' && posts !== null ? posts : {href: undefined};
	if (typeof href === 'string' && href.startsWith('file:')) return fileURLToPath(href);
	if (typeof posts === 'string' && posts.startsWith('file:')) return fileURLToPath(posts);
	if (typeof posts === 'string' && path.isAbsolute(posts)) return posts;
	throw new TypeError(
		"posts must be an absolute path or a file URL, such as new URL('posts', import.meta.url)",
	);
};

const textOf = (options: ArchiveOptions, name: keyof ArchiveOptions): string | undefined => {
	const value: unknown = options[name];
	if (value === undefined || typeof value === 'string') return value;
	throw new TypeError(`${name} must be text, not ${typeof value}`);
};

/** The options as `library.yaml` would say them: the same rules hold and the same faults are told. */
const aboutOf = (options: ArchiveOptions): LibraryFile => {
	const lines = (['title', 'author', 'contact', 'url'] as const).flatMap(name => {
		const text = textOf(options, name);
		return text === undefined ? [] : [`${name}: ${JSON.stringify(text)}`];
	});
	if (lines.length === 0) return {title: null, author: null, contact: null, url: null, problems: []};
	const {problems, ...about} = parseLibraryFile(lines.join('\n'), '');
	return {...about, problems: problems.map(({message}) => ({message}))};
};

const nameOf = (options: ArchiveOptions): string => {
	const name = textOf(options, 'name') ?? '';
	// Marks of folders are kept under their paths, and no archive may take those of a folder.
	if (name.trim() === '' || path.isAbsolute(name))
		throw new TypeError('name must be the name of the package');
	return name;
};

/** The archive that a program describes. Throws a `TypeError` for what cannot be used. */
export const archiveOf = (options: ArchiveOptions): Archive => {
	const name = nameOf(options);
	const theme = textOf(options, 'theme');
	const known = themeNames.find(one => one === theme);
	if (theme !== undefined && known === undefined) {
		throw new TypeError(`theme must be ${themeNames.join(', ')}, not "${theme}"`);
	}
	return {
		name: commandName(name),
		key: name,
		identity: JSON.stringify(options),
		forReaders: true,
		version: textOf(options, 'version') ?? '0.0.0',
		posts: folderOf(options.posts),
		about: aboutOf(options),
		theme: known,
	};
};
