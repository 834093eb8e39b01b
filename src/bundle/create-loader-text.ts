import path from 'node:path';
import {build} from 'esbuild';
import {bundleOptions, projectRoot} from './bundle-options.ts';
import type {Group} from './load.ts';

/** Makes a function that puts the loader of these groups in front of an entry, but behind the line that makes a program of it. */
export const createLoaderText = async (groups: readonly Group[]): Promise<(entry: string) => string> => {
	const {outputFiles} = await build({
		...bundleOptions,
		entryPoints: [path.join(projectRoot, 'src/bundle/load.ts')],
		format: 'iife',
		globalName: 'loader',
	});
	const loader = `${outputFiles[0]?.text ?? ''}require=loader.createLoader(require,__dirname,${JSON.stringify(groups)});`;
	return entry => {
		const [, firstLine = '', rest = ''] = /^(#!.*\n)?(.*)$/s.exec(entry) ?? [];
		return `${firstLine}${loader}\n${rest}`;
	};
};
