/**
 * Builds what ships: `dist/cli.cjs` and `dist/api.cjs`, the chunks they load when they are needed, the types of the API and
 * the manual page.
 *
 * esbuild splits chunks only as ES modules, and CommonJS starts measurably sooner, so there are two
 * passes: bundle and split as ESM, then turn every file into CommonJS with `import()` as `require`.
 */
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {build, type Metafile, transform} from 'esbuild';
import {manPage} from '../commands/man-page.ts';
import {ownArchive} from '../commands/own-archive.ts';
import {licensesOf, licensesText} from './licenses.ts';
import type {Group} from './load.ts';
import {replaceParts, requiredLate} from './replace-parts.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = path.join(root, 'dist');
/** The oldest Node that runs the bundle; `engines` in package.json says the same to people. */
const target = 'node20.19';

const manifest: {version: string} = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));

/** What is started or imported from outside: the program, and the public API. */
const entryFiles = ['cli', 'api'] as const;

/**
 * What is loaded together, and so stands in one file, in the order of need: a frame that was kept, every command, what has
 * looks, the first frame, a post, a search, code in a post, and what goes on after the first frame. A chunk stands in the first
 * group that needs it.
 */
const groupEntries = {
	first: ['src/commands/early-frame.ts'],
	core: [
		'src/commands/main.ts',
		'src/commands/own-archive.ts',
		'src/commands/archive-of.ts',
		'src/commands/target.ts',
		'src/commands/list.ts',
	],
	look: ['src/commands/look.ts'],
	start: ['src/commands/browse.ts'],
	post: ['src/commands/show.ts', 'src/render/document.ts'],
	search: ['src/commands/search.ts'],
	code: ['src/render/highlight.ts'],
	reader: ['src/ui/mount.tsx', 'src/commands/searcher.ts'],
};
const groupNames = ['first', 'core', 'look', 'start', 'post', 'search', 'code', 'reader'] as const;

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

const newPatterns = {'regexp-unicode-property-escapes': true, 'regexp-set-notation': true};

const common = {
	absWorkingDir: root,
	write: false,
	bundle: true,
	platform: 'node',
	target,
	minify: true,
	// esbuild does not know that node has them, and would make such a pattern anew each time it is used.
	supported: newPatterns,
	legalComments: 'none',
	logLevel: 'warning',
} as const;

/** Packages in a file of their own, because they are loaded with `require` in the middle of synchronous work. */
const packages = await build({
	...common,
	entryPoints: requiredLate,
	metafile: true,
	outdir: dist,
	format: 'cjs',
	entryNames: '[name]',
	outExtension: {'.js': '.cjs'},
});

const modules = await build({
	...common,
	entryPoints: [...entryFiles, 'render/highlight'].map(name => path.join(root, `src/${name}.ts`)),
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

/**
 * Code in ASCII: esbuild escapes strings but not regular expressions, and the loader reads bytes as characters. In a pattern and
 * in a string the escape means the same, also half by half beyond the first plane.
 */
const asciiOnly = (code: string): string =>
	code.replaceAll(/[^\0-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Imports of node's modules without esbuild's copy of all their properties, which every chunk would make anew. */
const lightly = (code: string): string =>
	code.replaceAll(
		/(?<![\w$])[\w$]+\((require\("node:[\w/]+"\))\)/g,
		(_, module) => `Object.create(${module},{default:{value:${module}}})`,
	);

/** Every file as CommonJS, by the name it is required by. */
const chunks = new Map<string, string>();
for (const file of modules.outputFiles) {
	const {code} = await transform(file.text.replaceAll(/(["'])\.\/([\w-]+)\.js\1/g, '$1./$2.cjs$1'), {
		format: 'cjs',
		platform: 'node',
		target,
		minify: true,
		define: {'import.meta.dirname': '__dirname'},
		supported: {...newPatterns, 'dynamic-import': false},
	});
	chunks.set(`./${path.basename(file.path, '.js')}.cjs`, asciiOnly(lightly(code)));
}

const taken = new Set(entryFiles.map(name => `./${name}.cjs`));

/** A file of chunks that are not in another one: a table of functions, by the names they are required by. */
const group = (file: string, names: readonly string[]): {readonly group: Group; readonly text: string} => {
	const free = names.filter(name => !taken.has(name));
	for (const name of free) taken.add(name);
	const factories = free.map(
		name => `${JSON.stringify(name)}:function(exports,require,module,__dirname){${chunks.get(name)}\n}`,
	);
	return {group: {file, chunks: free}, text: `({${factories.join(',\n')}})`};
};

const closureOf = (name: keyof typeof groupEntries) => closure(modules.metafile, groupEntries[name]);
// What a post and the first frame share is loaded for a printed post too, which needs no frame.
const shared = closureOf('start').filter(name => closureOf('post').includes(name));
const kept = groupNames.map(name => {
	const names = name === 'look' ? [...closureOf(name), ...shared] : closureOf(name);
	const {group: made, text} = group(`${name}.cjs`, names);
	const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
	return {group: {...made, hash}, text};
});
const singles = [...chunks.keys()]
	.filter(name => !taken.has(name))
	.map(name => group(path.basename(name), [name]));
if (kept.length > 16) throw new Error('the loader has a bit for each of sixteen groups and no more');
const groups = [...kept, ...singles];

const loader = await build({
	...common,
	entryPoints: [path.join(root, 'src/bundle/load.ts')],
	outdir: dist,
	format: 'iife',
	globalName: 'loader',
});
const loaderText = `${loader.outputFiles[0]?.text ?? ''}require=loader.createLoader(require,__dirname,${JSON.stringify(groups.map(made => made.group))});`;

/** An entry with the loader in front of everything but the line that makes it a program. */
const withLoader = (name: string): string => {
	const [, first = '', rest = ''] = /^(#!.*\n)?(.*)$/s.exec(chunks.get(`./${name}.cjs`) ?? '') ?? [];
	return `${first}${loaderText}\n${rest}`;
};

/** The types of the public API: one file, which names no other. */
const declarations = async (): Promise<string> => {
	const folder = path.join(fresh, 'types');
	const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
	const source = path.join(root, 'src/api.ts');
	const asked = '--ignoreConfig --declaration --emitDeclarationOnly --noResolve --noCheck --outDir'.split(
		' ',
	);
	execFileSync(process.execPath, [compiler, source, ...asked, folder], {stdio: 'inherit'});
	const text = await readFile(path.join(folder, 'api.d.ts'), 'utf8');
	await rm(folder, {recursive: true});
	return text;
};

// Written beside and put in place at once, so that a program that starts meanwhile finds the old files or the new ones.
const fresh = `${dist}.${process.pid}`;
await mkdir(fresh, {recursive: true});
const write = (name: string, text: string | Uint8Array, mode = 0o644) =>
	writeFile(path.join(fresh, name), text, {mode});
for (const name of entryFiles) await write(`${name}.cjs`, withLoader(name), name === 'cli' ? 0o755 : 0o644);
await write('api.d.cts', await declarations());
await write('writing-tui.1', manPage(ownArchive(manifest.version), manifest.version));
for (const {
	group: {file},
	text,
} of groups)
	await write(file, text);
const bundled = [...Object.keys(modules.metafile.inputs), ...Object.keys(packages.metafile.inputs)];
await write('LICENSES.txt', licensesText(licensesOf(bundled, root)));
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
