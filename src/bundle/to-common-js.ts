import path from 'node:path';
import {type OutputFile, transform} from 'esbuild';
import {codeOptions} from './bundle-options.ts';

/** The name that a chunk is required by, from the path of the ES module that esbuild made of it. */
export const chunkName = (file: string): string => `./${path.basename(file, '.js')}.cjs`;

/**
 * Code in ASCII: esbuild escapes what strings hold but not what regular expressions do, and the loader reads each byte as a character.
 * An escape means the same in both, also where it is half of a character beyond the first plane.
 */
const inAscii = (code: string): string =>
	code.replaceAll(/[^\0-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Node's modules as they are, with themselves as default: esbuild would copy all their properties anew in every chunk. */
const withoutCopies = (code: string): string =>
	code.replaceAll(
		/(?<![\w$])[\w$]+\((require\("node:[\w/]+"\))\)/g,
		(_, module) => `Object.create(${module},{default:{value:${module}}})`,
	);

/** ES modules that esbuild has split into chunks, as CommonJS by the names they are required by; `import()` becomes `require`. */
export const toCommonJs = async (modules: readonly OutputFile[]): Promise<ReadonlyMap<string, string>> => {
	const chunks = new Map<string, string>();
	for (const {path: file, text} of modules) {
		const {code} = await transform(text.replaceAll(/(["'])\.\/([\w-]+)\.js\1/g, '$1./$2.cjs$1'), {
			...codeOptions,
			format: 'cjs',
			define: {'import.meta.dirname': '__dirname'},
			supported: {...codeOptions.supported, 'dynamic-import': false},
		});
		chunks.set(chunkName(file), inAscii(withoutCopies(code)));
	}
	return chunks;
};
