import type {PluginBuild} from 'esbuild';

/** Packages that are imported but never called by what we use; without `importer`, whoever imports them. */
const unused: ReadonlyArray<{readonly names: RegExp; readonly importer?: RegExp}> = [
	// Of marked-terminal: code is highlighted, and tables and links are painted, by us.
	{names: /^(cli-highlight|cli-table3|node-emoji)$/},
	{names: /^(ansi-escapes|supports-hyperlinks)$/, importer: /[\\/]marked-terminal[\\/]/},
	// Of conf: what it keeps has no schema.
	{names: /^(ajv|ajv\/dist\/2020\.js|ajv-formats)$/},
	// Of Ink, for who works on it.
	{names: /^react-devtools-core$/},
	// Of ours, run from source: a bundle has a `require` of its own.
	{names: /^node:module$/, importer: /[\\/]src[\\/]library[\\/]/},
];

/** Bundles a few characters for each unused package: loading them does nothing, and calling them fails with the name. */
export const leaveOutUnused = (build: PluginBuild): void => {
	for (const {names, importer} of unused) {
		build.onResolve({filter: names}, ({path, importer: by}) =>
			importer === undefined || importer.test(by) ? {path, namespace: 'unused'} : undefined,
		);
	}
	build.onLoad({filter: /.*/, namespace: 'unused'}, ({path}) => ({
		contents: `module.exports = new Proxy(function () {}, {
			get: (_, key) => key === '__esModule' ? false : () => { throw new Error(${JSON.stringify(`${path} is not part of the bundle`)}); },
		});`,
		loader: 'js',
	}));
};
