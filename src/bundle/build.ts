/**
 * Builds what ships: `dist/cli.cjs` and `dist/api.cjs`, the files of chunks that they load when they are needed, the types of the API,
 * the manual page and the licenses. `--sizes` prints what the chunks are made of.
 *
 * esbuild splits chunks only as ES modules, and CommonJS starts measurably sooner. So the code is bundled and split as ES modules
 * first, then every chunk becomes CommonJS, and the chunks that are loaded together become one file.
 */
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {build} from 'esbuild';
import {manPage} from '../commands/man-page.ts';
import {ownArchive} from '../commands/own-archive.ts';
import {adaptDependencies} from './adapt-dependencies.ts';
import {apiTypes} from './api-types.ts';
import {bundleOptions, dist, projectRoot} from './bundle-options.ts';
import {createLoaderText} from './create-loader-text.ts';
import {latePackages} from './dependencies/load-packages-late.ts';
import {groupChunks} from './group-chunks.ts';
import {licensesOf, licensesText} from './licenses.ts';
import {printSizes} from './print-sizes.ts';
import {type NewFile, replaceFolder} from './replace-folder.ts';
import {toCommonJs} from './to-common-js.ts';

const {version}: {version: string} = JSON.parse(
	await readFile(path.join(projectRoot, 'package.json'), 'utf8'),
);

/** What is started or imported from outside: the program, and the public API. */
const entries = ['cli', 'api'] as const;

const modules = await build({
	...bundleOptions,
	entryPoints: [...entries, 'render/highlight'].map(name => path.join(projectRoot, `src/${name}.ts`)),
	splitting: true,
	format: 'esm',
	metafile: true,
	entryNames: '[name]',
	chunkNames: '[name]-[hash]',
	define: {
		'process.env.NODE_ENV': '"production"',
		'import.meta.url': '""',
		VERSION: JSON.stringify(version),
	},
	plugins: [adaptDependencies],
});

/** Packages in a file of their own, which is loaded with `require` in the middle of synchronous work. */
const packages = await build({
	...bundleOptions,
	entryPoints: latePackages,
	metafile: true,
	format: 'cjs',
	entryNames: '[name]',
	outExtension: {'.js': '.cjs'},
});

const chunks = await toCommonJs(modules.outputFiles);
const groupFiles = groupChunks(
	modules.metafile,
	chunks,
	entries.map(name => `./${name}.cjs`),
);
const withLoader = await createLoaderText(groupFiles.map(({group}) => group));
const inputs = [modules, packages].flatMap(({metafile}) => Object.keys(metafile.inputs));

await replaceFolder(
	dist,
	new Map<string, NewFile>([
		...entries.map(
			name =>
				[
					`${name}.cjs`,
					{content: withLoader(chunks.get(`./${name}.cjs`) ?? ''), mode: name === 'cli' ? 0o755 : 0o644},
				] as const,
		),
		...groupFiles.map(({group, text}) => [group.file, {content: text}] as const),
		...packages.outputFiles.map(
			({path: file, contents}) => [path.basename(file), {content: contents}] as const,
		),
		['api.d.cts', {content: apiTypes()}],
		['writing-tui.1', {content: manPage(ownArchive(version), version)}],
		['LICENSES.txt', {content: licensesText(licensesOf(inputs, projectRoot))}],
	]),
);

if (process.argv.includes('--sizes')) printSizes(modules.metafile);
