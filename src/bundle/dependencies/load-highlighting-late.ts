import type {PluginBuild} from 'esbuild';
import {lateFunction} from './late-function.ts';

/** Loads our highlighter with its many grammars when the first code is drawn: few posts are opened only to be listed. */
export const loadHighlightingLate = (build: PluginBuild): void => {
	build.onResolve({filter: /\/render\/highlight\.ts$/}, ({kind}) =>
		kind === 'import-statement' ? {path: 'highlight', namespace: 'late'} : undefined,
	);
	build.onResolve({filter: /^\.\/highlight\.cjs$/}, ({path}) => ({path, external: true}));
	build.onLoad({filter: /^highlight$/, namespace: 'late'}, () =>
		lateFunction({name: 'highlight', file: './highlight.cjs', fallback: '() => undefined'}),
	);
};
