import path from 'node:path';
import {fileURLToPath} from 'node:url';

/** The folder of the project. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** Where the bundle is put. */
export const dist = path.join(projectRoot, 'dist');

/** What esbuild is told in every pass over the code. */
export const codeOptions = {
	platform: 'node',
	// The oldest Node that runs the bundle; `engines` in package.json says the same to people.
	target: 'node20.19',
	minify: true,
	// esbuild does not know that Node has them, and would make such a pattern anew each time it is used.
	supported: {'regexp-unicode-property-escapes': true, 'regexp-set-notation': true},
} as const;

/** What esbuild is told whenever it bundles. The files stay in memory until all of them are there. */
export const bundleOptions = {
	...codeOptions,
	absWorkingDir: projectRoot,
	outdir: dist,
	write: false,
	bundle: true,
	legalComments: 'none',
	logLevel: 'warning',
} as const;
