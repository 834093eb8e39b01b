import type {PluginBuild} from 'esbuild';
import {withCoarseLetters} from '../coarse-letters.ts';
import {bundleFile} from './bundle-file.ts';
import {changeFile} from './change-file.ts';

/** Saves highlight.js the milliseconds that it spends on compiling patterns before the first code is highlighted. */
export const adaptHighlight = (build: PluginBuild): void => {
	// These grammars name the letters of all scripts several times over, and such a pattern takes milliseconds to compile.
	changeFile(build, /[\\/]highlight\.js[\\/]\w+[\\/]languages[\\/](?:python|xml)\.js$/, withCoarseLetters);

	// It compiles each pattern once more only to count its groups.
	const countGroups = JSON.stringify(bundleFile('count-groups.ts'));
	changeFile(build, /[\\/]highlight\.js[\\/]lib[\\/]core\.js$/, source =>
		source.replace(
			"(new RegExp(re.toString() + '|')).exec('').length - 1",
			`require(${countGroups}).countGroups(re.toString())`,
		),
	);
};
