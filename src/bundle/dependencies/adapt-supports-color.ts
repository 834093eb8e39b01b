import type {PluginBuild} from 'esbuild';
import {bundleFile} from './bundle-file.ts';

/** Gives supports-color, which is part of chalk, a `node:tty` that loads Node's own only when there is a terminal. */
export const adaptSupportsColor = (build: PluginBuild): void => {
	build.onResolve({filter: /^node:tty$/}, ({importer}) =>
		/[\\/]supports-color[\\/]/.test(importer) ? {path: bundleFile('tty.ts')} : undefined,
	);
};
