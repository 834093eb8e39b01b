import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import type {PluginBuild} from 'esbuild';
import {bundleFile} from './bundle-file.ts';

/** A file of a dependency, and the file of ours that the bundle takes for it. */
export type Replacement = {
	/** Matches the end of its path. */
	readonly file: RegExp;
	/** SHA-256 of the file that ours was written for. Another one stops the build: ours has to be looked at again. */
	readonly sha256: string;
	/** Our file, relative to `src/bundle`. */
	readonly by: string;
};

const checkUnchanged = async (file: string, {sha256}: Replacement): Promise<void> => {
	const actual = createHash('sha256')
		.update(await readFile(file))
		.digest('hex');
	if (actual !== sha256) {
		throw new Error(
			`${file} is not the version src/bundle was written for (sha256 ${actual}): read the change, adapt the replacement, note the new sum`,
		);
	}
};

/** Marks the path of a replaced file where the file itself is meant. */
const original = '?original';

/** Bundles our file wherever the dependency's is imported. */
export const replaceFile = (build: PluginBuild, replacement: Replacement): void => {
	const by = JSON.stringify(bundleFile(replacement.by));
	build.onLoad({filter: replacement.file}, async ({path: file, suffix}) => {
		if (suffix === original) return undefined;
		await checkUnchanged(file, replacement);
		return {
			contents: `export {default} from ${by};\nexport * from ${by};`,
			resolveDir: path.dirname(file),
		};
	});
};

/** Lets a replacement import the file it replaces, as `original:` and its path in `node_modules`. */
export const resolveOriginals = (build: PluginBuild): void => {
	build.onResolve({filter: /^original:/}, ({path: name}) => ({
		path: bundleFile(`../../node_modules/${name.slice('original:'.length)}`),
		suffix: original,
	}));
};
