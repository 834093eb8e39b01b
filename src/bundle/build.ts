/**
 * Builds what ships: `dist/cli.cjs` and the chunks it loads when they are needed.
 *
 * esbuild splits chunks only as ES modules, and CommonJS starts measurably sooner, so there are two
 * passes: bundle and split as ESM, then turn every file into CommonJS with `import()` as `require`.
 */
import {createHash} from 'node:crypto';
import {mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {build, type Metafile, transform} from 'esbuild';
import type {Group} from './load.ts';
import {replaceParts, requiredLate} from './replace-parts.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = path.join(root, 'dist');
/** The oldest Node that runs the bundle; `engines` in package.json says the same to people. */
const target = 'node20.19';

const manifest: {version: string} = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));

/** What is loaded together, and so stands in one file: before the first frame, and after it. */
const groupEntries = {
	start: [
		'src/commands/main.ts',
		'src/commands/own-archive.ts',
		'src/commands/target.ts',
		'src/commands/browse.ts',
	],
	reader: ['src/ui/mount.tsx', 'src/render/document.ts', 'src/commands/searcher.ts'],
};
const groupNames = ['start', 'reader'] as const;

/** The chunks that an entry of the program needs at once: itself and what it imports, not what it loads later. */
const closure = ({outputs}: Metafile, entries: readonly string[]): readonly string[] => {
	const found = new Set<string>();
	const visit = (output: string): void => {
		if (found.has(output)) return;
		found.add(output);
		for (const {path: imported, kind} of outputs[output]?.imports ?? []) {
			if (kind === 'import-statement' && outputs[imported] !== undefined) visit(imported);
		}
	};
	for (const entryPoint of entries) {
		const output = Object.keys(outputs).find(name => outputs[name]?.entryPoint === entryPoint);
		if (output === undefined) throw new Error(`${entryPoint} is no chunk of its own any more`);
		visit(output);
	}
	return [...found].map(output => `./${path.basename(output, '.js')}.cjs`);
};

const common = {
	absWorkingDir: root,
	write: false,
	bundle: true,
	platform: 'node',
	target,
	minify: true,
	legalComments: 'none',
	logLevel: 'warning',
} as const;

/** Packages in a file of their own, because they are loaded with `require` in the middle of synchronous work. */
const packages = await build({
	...common,
	entryPoints: requiredLate,
	outdir: dist,
	format: 'cjs',
	entryNames: '[name]',
	outExtension: {'.js': '.cjs'},
});

const modules = await build({
	...common,
	entryPoints: [path.join(root, 'src/cli.ts')],
	outdir: dist,
	splitting: true,
	format: 'esm',
	metafile: true,
	entryNames: '[name]',
	chunkNames: '[name]-[hash]',
	define: {
		'process.env.NODE_ENV': '"production"',
		'import.meta.url': '""',
		VERSION: JSON.stringify(manifest.version),
	},
	plugins: [replaceParts],
});

/** Every file as CommonJS, by the name it is required by. */
const chunks = new Map<string, string>();
for (const file of modules.outputFiles) {
	const {code} = await transform(file.text.replaceAll(/(["'])\.\/([\w-]+)\.js\1/g, '$1./$2.cjs$1'), {
		format: 'cjs',
		platform: 'node',
		target,
		minify: true,
		define: {'import.meta.dirname': '__dirname'},
		supported: {'dynamic-import': false},
	});
	chunks.set(`./${path.basename(file.path, '.js')}.cjs`, code);
}

const entry = './cli.cjs';
const taken = new Set([entry]);

/** A file of chunks that are not in another one: a table of functions, by the names they are required by. */
const group = (file: string, names: readonly string[]): {readonly group: Group; readonly text: string} => {
	const free = names.filter(name => !taken.has(name));
	for (const name of free) taken.add(name);
	const factories = free.map(
		name => `${JSON.stringify(name)}:function(exports,require,module,__dirname){${chunks.get(name)}\n}`,
	);
	return {group: {file, chunks: free}, text: `({${factories.join(',\n')}})`};
};

const kept = groupNames.map(name => {
	const {group: made, text} = group(`${name}.cjs`, closure(modules.metafile, groupEntries[name]));
	const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
	return {group: {...made, hash}, text};
});
const singles = [...chunks.keys()]
	.filter(name => !taken.has(name))
	.map(name => group(path.basename(name), [name]));
const groups = [...kept, ...singles];

const loader = await build({
	...common,
	entryPoints: [path.join(root, 'src/bundle/load.ts')],
	outdir: dist,
	format: 'iife',
	globalName: 'loader',
});
const [start = '', ...rest] = (chunks.get(entry) ?? '').split('\n');
const entryText = [
	start,
	`${loader.outputFiles[0]?.text ?? ''}require=loader.createLoader(require,__dirname,${JSON.stringify(groups.map(made => made.group))});`,
	...rest,
].join('\n');

// Written beside and put in place at once, so that a program that starts meanwhile finds the old files or the new ones.
const fresh = `${dist}.${process.pid}`;
await mkdir(fresh, {recursive: true});
const write = (name: string, text: string | Uint8Array, mode = 0o644) =>
	writeFile(path.join(fresh, name), text, {mode});
await write('cli.cjs', entryText, 0o755);
for (const {
	group: {file},
	text,
} of groups)
	await write(file, text);
for (const file of packages.outputFiles) await write(path.basename(file.path), file.contents);
const stale = `${fresh}.old`;
await rename(dist, stale).catch(() => {});
await rename(fresh, dist);
await rm(stale, {recursive: true, force: true});

if (process.argv.includes('--sizes')) {
	for (const [file, {bytes, inputs}] of Object.entries(modules.metafile.outputs)) {
		const heaviest = Object.entries(inputs)
			.sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput)
			.slice(0, 8);
		console.log(`${file} ${bytes}`);
		for (const [input, {bytesInOutput}] of heaviest) console.log(`  ${bytesInOutput} ${input}`);
	}
}
