import type {PluginBuild} from 'esbuild';
import {changeFile} from './change-file.ts';
import {replaceFile} from './replace-file.ts';

/** Lets Yoga, which computes Ink's layout, be compiled at once while it is loaded instead of being fetched and awaited. */
export const adaptYoga = (build: PluginBuild): void => {
	replaceFile(build, {
		file: /[\\/]yoga-layout[\\/]dist[\\/]src[\\/]index\.js$/,
		sha256: '0c89ff0c01ee90b081b369119f972d72f71eb8882263d94ef0824500817d5de1',
		by: 'yoga.ts',
	});

	// Its WebAssembly stands in a data URL that is fetched; as a text of its own it can be compiled.
	changeFile(build, /yoga-wasm-base64-esm\.js$/, source => {
		const [dataUrl, bytes] =
			/data:application\/octet-stream;base64,([A-Za-z0-9+/=]{1000,})/.exec(source) ?? [];
		if (dataUrl === undefined) return source;
		return `${source.replace(dataUrl, '')}\nexport const wasm = ${JSON.stringify(bytes)};`;
	});
};
