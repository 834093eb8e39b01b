import type {PluginBuild} from 'esbuild';
import {bundleFile} from './bundle-file.ts';
import {changeFile} from './change-file.ts';

/**
 * Compiles a pattern of marked when it is first used. While it is loaded, marked makes the patterns of all its dialects; those with
 * Unicode properties take longest and are seldom needed.
 */
export const adaptMarked = (build: PluginBuild): void => {
	const lazyPattern = JSON.stringify(bundleFile('../render/lazy-pattern.ts'));
	changeFile(build, /[\\/]marked\.esm\.js$/, source => {
		const changed = source.replace(
			'getRegex:()=>new RegExp(t,e)',
			'getRegex:()=>e.includes("u")?new LazyPattern(t,e):new RegExp(t,e)',
		);
		return changed === source ? source : `import {LazyPattern} from ${lazyPattern};${changed}`;
	});
};
