import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Plugin} from 'esbuild';
import {withCoarseLetters} from './coarse-letters.ts';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** A file of a dependency that the bundle takes another file for. */
type Replacement = {
	/** End of the path of the file that is replaced. */
	readonly file: RegExp;
	/** SHA-256 of the file this was written for; another one stops the build, so that it is looked at again. */
	readonly sha256: string;
	readonly by: string;
};

const replacements: readonly Replacement[] = [
	{
		file: /[\\/]ink[\\/]build[\\/]output\.js$/,
		sha256: '5e6c511c0a573f48cd5765d7f1f16583d2595f7b05775608382bdb990b63f225',
		by: here('ink-output.ts'),
	},
	{
		file: /[\\/]ink[\\/]build[\\/]log-update\.js$/,
		sha256: '0336ec176d00780756df0c2b6c365cd2f67118e28d0f9b5383e113fd9f70f285',
		by: here('ink-log-update.ts'),
	},
	{
		file: /[\\/]ink[\\/]build[\\/]line-update\.js$/,
		sha256: '3101b3bbf790a845dc0268343f1d5d033ffa6468f2b8ea8947336c03d50d828f',
		by: here('ink-line-update.ts'),
	},
	{
		file: /[\\/]ink[\\/]build[\\/]sanitize-ansi\.js$/,
		sha256: 'd1f9783713dc610e01188ae37e339ce151abb922c4ea4e119deb55f90c50659e',
		by: here('ink-sanitize.ts'),
	},
	{
		file: /[\\/]yoga-layout[\\/]dist[\\/]src[\\/]index\.js$/,
		sha256: '0c89ff0c01ee90b081b369119f972d72f71eb8882263d94ef0824500817d5de1',
		by: here('yoga.ts'),
	},
];

/** Packages that are imported somewhere below us but never called by what we use. */
const unused =
	/^(cli-highlight|cli-table3|node-emoji|ajv|ajv\/dist\/2020\.js|ajv-formats|react-devtools-core)$/;

/** The same for some of those who import them: links are painted by us, and a bundle has a `require` of its own. */
const unusedBy = [
	{names: /^(ansi-escapes|supports-hyperlinks)$/, importer: /[\\/]marked-terminal[\\/]/},
	{names: /^node:module$/, importer: /[\\/]src[\\/]library[\\/]/},
];

/** Packages that have a file of their own in the bundle. */
export const requiredLate = ['yaml', 'smol-toml', 'entities/decode'];

const checkUnchanged = async (file: string, {sha256}: Replacement) => {
	const actual = createHash('sha256')
		.update(await readFile(file))
		.digest('hex');
	if (actual !== sha256) {
		throw new Error(
			`${file} is not the version src/bundle was written for (sha256 ${actual}): read the change, adapt the replacement, note the new sum`,
		);
	}
};

/**
 * A module with one function of a file that is loaded when the function is first called. An update may have taken the program away by
 * then: what is read on without the file is better than no reader.
 */
const late = (name: string, file: string, without: string): string => `
	const load = () => {
		try { return require(${JSON.stringify(file)}).${name}; } catch { return ${without}; }
	};
	let loaded;
	export const ${name} = (...given) => (loaded ??= load())(...given);`;

/** Swaps the few files of dependencies that cost too much at start or in every frame. */
export const replaceParts: Plugin = {
	name: 'replace-parts',
	setup(build) {
		for (const replacement of replacements) {
			build.onLoad({filter: replacement.file}, async ({path: file, suffix}) => {
				if (suffix === '?original') return undefined;
				await checkUnchanged(file, replacement);
				return {
					contents: `export {default} from ${JSON.stringify(replacement.by)};\nexport * from ${JSON.stringify(replacement.by)};`,
					resolveDir: path.dirname(file),
				};
			});
		}

		// `import … from 'original:<path in node_modules>'`: the replaced file itself, for a replacement that falls back on it.
		build.onResolve({filter: /^original:/}, ({path: name}) => ({
			path: here(`../../node_modules/${name.slice('original:'.length)}`),
			suffix: '?original',
		}));

		build.onResolve({filter: /^node:tty$/}, ({importer}) =>
			/[\\/]supports-color[\\/]/.test(importer) ? {path: here('tty.ts')} : undefined,
		);

		// Ink measures with the very function that our layout measures with, so that they never disagree on a line's width.
		build.onResolve({filter: /^string-width$/}, () => ({path: here('string-width.ts')}));

		build.onResolve({filter: new RegExp(`^(${requiredLate.join('|')})$`)}, ({path: name, kind}) =>
			kind === 'import-statement'
				? {path: name, namespace: 'late'}
				: {path: `./${path.basename(name)}.cjs`, external: true},
		);
		// Unpacks a table when it is loaded, which few texts need; it is called in the middle of synchronous work.
		build.onLoad({filter: /^entities\/decode$/, namespace: 'late'}, ({path: name}) => ({
			contents: late('decodeHTMLStrict', name, 'text => text'),
			loader: 'js',
		}));

		// Grammars are many, and few posts are opened only to be listed; a frame is drawn in synchronous work too.
		build.onResolve({filter: /\/render\/highlight\.ts$/}, ({kind}) =>
			kind === 'import-statement' ? {path: 'highlight', namespace: 'late'} : undefined,
		);
		build.onResolve({filter: /^\.\/highlight\.cjs$/}, ({path: name}) => ({path: name, external: true}));
		build.onLoad({filter: /^highlight$/, namespace: 'late'}, () => ({
			contents: late('highlight', './highlight.cjs', '() => undefined'),
			loader: 'js',
		}));

		// The loader has it already, and knows by it which flags were set.
		build.onResolve({filter: /\/engine-flags\.ts$/}, ({importer}) =>
			/[\\/]load\.ts$/.test(importer) ? undefined : {path: './engine-flags.cjs', external: true},
		);

		build.onResolve({filter: unused}, ({path: name}) => ({path: name, namespace: 'unused'}));
		for (const {names, importer} of unusedBy) {
			build.onResolve({filter: names}, ({path: name, importer: by}) =>
				importer.test(by) ? {path: name, namespace: 'unused'} : undefined,
			);
		}
		build.onLoad({filter: /.*/, namespace: 'unused'}, ({path: name}) => ({
			contents: `module.exports = new Proxy(function () {}, {
				get: (_, key) => key === '__esModule' ? false : () => { throw new Error(${JSON.stringify(`${name} is not part of the bundle`)}); },
			});`,
			loader: 'js',
		}));

		// Cleans up after asynchronous writes, which conf makes none of, and on its way sends our signals a second time.
		build.onLoad({filter: /[\\/]when-exit[\\/]/}, () => ({
			contents: 'export default () => () => {};',
			loader: 'js',
		}));

		// Waits for a debugger of React at its top level, which CommonJS cannot, and which nobody who reads needs.
		build.onLoad({filter: /[\\/]ink[\\/]build[\\/]reconciler\.js$/}, async ({path: file}) => {
			const source = await readFile(file, 'utf8');
			const contents = source.replaceAll("process.env['DEV'] === 'true'", 'false');
			if (contents === source) throw new Error(`${file} asks for its debugger in another way than before`);
			return {contents, loader: 'js'};
		});

		// Makes all its patterns when it is loaded, those of dialects that nobody reads too; the ones with Unicode properties
		// take longest and are seldom needed.
		build.onLoad({filter: /[\\/]marked\.esm\.js$/}, async ({path: file}) => {
			const source = await readFile(file, 'utf8');
			const made = 'getRegex:()=>new RegExp(t,e)';
			if (!source.includes(made)) throw new Error(`${file} makes its patterns in another way than before`);
			const late = 'getRegex:()=>e.includes("u")?new LazyPattern(t,e):new RegExp(t,e)';
			const pattern = JSON.stringify(here('../render/lazy-pattern.ts'));
			return {contents: `import {LazyPattern} from ${pattern};${source.replace(made, late)}`, loader: 'js'};
		});

		// Letters of all scripts take milliseconds to compile, and each grammar has them several times over.
		build.onLoad(
			{filter: /[\\/]highlight\.js[\\/]\w+[\\/]languages[\\/](?:python|xml)\.js$/},
			async ({path: file}) => {
				const source = await readFile(file, 'utf8');
				const contents = withCoarseLetters(source);
				if (contents === source) throw new Error(`${file} names no letters of Unicode any more`);
				return {contents, loader: 'js'};
			},
		);

		// Compiles every pattern once more, to count its groups.
		build.onLoad({filter: /[\\/]highlight\.js[\\/]lib[\\/]core\.js$/}, async ({path: file}) => {
			const source = await readFile(file, 'utf8');
			const counted = "(new RegExp(re.toString() + '|')).exec('').length - 1";
			if (!source.includes(counted)) throw new Error(`${file} counts groups in another way than before`);
			const by = JSON.stringify(here('count-groups.ts'));
			return {
				contents: source.replace(counted, `require(${by}).countGroups(re.toString())`),
				loader: 'js',
			};
		});

		// The module's bytes as text instead of a data URL, so that they can be compiled at once instead of fetched.
		build.onLoad({filter: /yoga-wasm-base64-esm\.js$/}, async ({path: file}) => {
			const source = await readFile(file, 'utf8');
			const [dataUrl, bytes] =
				/data:application\/octet-stream;base64,([A-Za-z0-9+/=]{1000,})/.exec(source) ?? [];
			if (dataUrl === undefined) throw new Error(`${file} holds no WebAssembly module`);
			return {
				contents: `${source.replace(dataUrl, '')}\nexport const wasm = ${JSON.stringify(bytes)};`,
				loader: 'js',
			};
		});
	},
};
