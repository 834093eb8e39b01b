import type {PluginBuild} from 'esbuild';
import {bundleFile} from './bundle-file.ts';
import {changeFile} from './change-file.ts';
import {type Replacement, replaceFile} from './replace-file.ts';

/** What Ink does for every row of every frame, and what is cheaper for a window of whole lines. */
const replacements: readonly Replacement[] = [
	{
		file: /[\\/]ink[\\/]build[\\/]output\.js$/,
		sha256: '5e6c511c0a573f48cd5765d7f1f16583d2595f7b05775608382bdb990b63f225',
		by: 'ink-output.ts',
	},
	{
		file: /[\\/]ink[\\/]build[\\/]log-update\.js$/,
		sha256: '0336ec176d00780756df0c2b6c365cd2f67118e28d0f9b5383e113fd9f70f285',
		by: 'ink-log-update.ts',
	},
	{
		file: /[\\/]ink[\\/]build[\\/]line-update\.js$/,
		sha256: '3101b3bbf790a845dc0268343f1d5d033ffa6468f2b8ea8947336c03d50d828f',
		by: 'ink-line-update.ts',
	},
	{
		file: /[\\/]ink[\\/]build[\\/]sanitize-ansi\.js$/,
		sha256: 'd1f9783713dc610e01188ae37e339ce151abb922c4ea4e119deb55f90c50659e',
		by: 'ink-sanitize.ts',
	},
];

/** Makes Ink's frames cheap, lets it measure as we do, and takes out its debugger. */
export const adaptInk = (build: PluginBuild): void => {
	for (const replacement of replacements) replaceFile(build, replacement);

	// Ink and our layout measure with one function, so that they never disagree on the width of a line.
	build.onResolve({filter: /^string-width$/}, () => ({path: bundleFile('string-width.ts')}));

	// It awaits React's debugger at its top level, which CommonJS cannot do and no reader needs.
	changeFile(build, /[\\/]ink[\\/]build[\\/]reconciler\.js$/, source =>
		source.replaceAll("process.env['DEV'] === 'true'", 'false'),
	);
};
