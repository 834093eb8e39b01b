import {readFile} from 'node:fs/promises';
import type {PluginBuild} from 'esbuild';

/**
 * Bundles the files whose path matches `file` with the text that `change` makes of theirs. A change that changes nothing stops the
 * build: the dependency is not written as it was, and the change has to be looked at again.
 */
export const changeFile = (build: PluginBuild, file: RegExp, change: (source: string) => string): void => {
	build.onLoad({filter: file}, async ({path}) => {
		const source = await readFile(path, 'utf8');
		const contents = change(source);
		if (contents === source)
			throw new Error(`${path} no longer has what src/bundle changes in it: read it and adapt the change`);
		return {contents, loader: 'js'};
	});
};
