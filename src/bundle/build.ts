/**
 * Builds what ships: `dist/cli.cjs` and the chunks it loads when they are needed.
 *
 * esbuild splits chunks only as ES modules, and CommonJS starts measurably sooner, so there are two
 * passes: bundle and split as ESM, then turn every file into CommonJS with `import()` as `require`.
 */
import {mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {build, transform} from 'esbuild';
import {replaceParts} from './replace-parts.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = path.join(root, 'dist');
/** The oldest Node that runs the bundle; `engines` in package.json says the same to people. */
const target = 'node20.19';

const manifest: {version: string} = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));

const modules = await build({
	entryPoints: [path.join(root, 'src/cli.ts')],
	absWorkingDir: root,
	outdir: dist,
	write: false,
	bundle: true,
	splitting: true,
	format: 'esm',
	platform: 'node',
	target,
	minify: true,
	metafile: true,
	legalComments: 'none',
	entryNames: '[name]',
	chunkNames: '[name]-[hash]',
	define: {
		'process.env.NODE_ENV': '"production"',
		'import.meta.url': '""',
		VERSION: JSON.stringify(manifest.version),
	},
	plugins: [replaceParts],
	logLevel: 'warning',
});

await rm(dist, {recursive: true, force: true});
await mkdir(dist, {recursive: true});
for (const file of modules.outputFiles) {
	const name = path.basename(file.path, '.js');
	const {code} = await transform(file.text.replaceAll(/(["'])\.\/([\w-]+)\.js\1/g, '$1./$2.cjs$1'), {
		format: 'cjs',
		platform: 'node',
		target,
		minify: true,
		define: {'import.meta.dirname': '__dirname'},
		supported: {'dynamic-import': false},
	});
	await writeFile(path.join(dist, `${name}.cjs`), code, {mode: name === 'cli' ? 0o755 : 0o644});
}

if (process.argv.includes('--sizes')) {
	for (const [file, {bytes, inputs}] of Object.entries(modules.metafile.outputs)) {
		const heaviest = Object.entries(inputs)
			.sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput)
			.slice(0, 8);
		console.log(`${file} ${bytes}`);
		for (const [input, {bytesInOutput}] of heaviest) console.log(`  ${bytesInOutput} ${input}`);
	}
}
