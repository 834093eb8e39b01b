import path from 'node:path';
import type {PluginBuild} from 'esbuild';
import {lateFunction} from './late-function.ts';

/** Packages that have a file of their own in `dist`, because few posts need them, and then in the middle of synchronous work. */
export const latePackages = ['yaml', 'smol-toml', 'entities/decode'];

/** Leaves the late packages out of the chunks: who requires one gets its file in `dist`. */
export const loadPackagesLate = (build: PluginBuild): void => {
	build.onResolve({filter: new RegExp(`^(${latePackages.join('|')})$`)}, ({path: name, kind}) =>
		kind === 'import-statement'
			? {path: name, namespace: 'late'}
			: {path: `./${path.basename(name)}.cjs`, external: true},
	);
	// It unpacks a table while it is loaded, which few texts need.
	build.onLoad({filter: /^entities\/decode$/, namespace: 'late'}, ({path: file}) =>
		lateFunction({name: 'decodeHTMLStrict', file, fallback: 'text => text'}),
	);
};
