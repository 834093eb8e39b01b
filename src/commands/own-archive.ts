import path from 'node:path';
import type {Archive} from './archive.ts';

/** The archive that comes with this program: the folder `posts` of the package, from `dist` as from `src/commands`. */
export const ownArchive = (version: string): Archive => {
	const parent = path.dirname(import.meta.dirname);
	const root = path.basename(import.meta.dirname) === 'dist' ? parent : path.dirname(parent);
	return {
		name: 'writing-tui',
		key: 'writing-tui',
		identity: 'writing-tui',
		forReaders: false,
		version,
		posts: path.join(root, 'posts'),
		about: {title: null, author: null, contact: null, url: null, problems: []},
		theme: undefined,
	};
};
