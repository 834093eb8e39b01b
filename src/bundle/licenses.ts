import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

/** The license of a package that is part of the bundle. */
export type PackageLicense = {
	readonly name: string;
	readonly version: string;
	/** Its SPDX expression, as the package states it. */
	readonly license: string;
	/** The text that has to travel with copies; null when the package comes without one. */
	readonly text: string | null;
};

/** The folder of the package that a file of a bundle belongs to; a package inside another one is the inner one. */
const packageFolder = (input: string): string | undefined =>
	/^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+/.exec(input.replaceAll('\\', '/'))?.[0];

/** Files that hold a license or a notice that it asks to pass on. */
const textName = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

const textIn = (folder: string): string | null => {
	const names = readdirSync(folder, {withFileTypes: true})
		.filter(entry => entry.isFile() && textName.test(entry.name) && !/\.[cm]?js$/.test(entry.name))
		.map(({name}) => name)
		.sort();
	const texts = names.map(name => readFileSync(path.join(folder, name), 'utf8').trim());
	return texts.length === 0 ? null : texts.join('\n\n');
};

const readPackage = (folder: string): PackageLicense => {
	const manifest: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
	const {name, version, license} = manifest as Readonly<Record<string, unknown>>;
	if (typeof name !== 'string' || typeof version !== 'string')
		throw new Error(`${folder} has no name or version`);
	if (typeof license !== 'string')
		throw new Error(`${name} ${version} states no license: it must not be bundled`);
	return {name, version, license, text: textIn(folder)};
};

/**
 * The licenses of all packages that files of a bundle come from, by name. `inputs` are the keys of `inputs` in esbuild's metafile, `root`
 * the folder they are relative to. Throws when a package states no license.
 */
export const licensesOf = (inputs: Iterable<string>, root: string): readonly PackageLicense[] => {
	const folders = new Set<string>();
	for (const input of inputs) {
		// A plugin's own files stand behind its name and a colon.
		const folder = packageFolder(input.replace(/^[\w-]{2,}:/, ''));
		if (folder !== undefined) folders.add(path.resolve(root, folder));
	}
	const found = new Map<string, PackageLicense>();
	for (const folder of folders) {
		const license = readPackage(folder);
		found.set(`${license.name} ${license.version}`, license);
	}
	return [...found.values()].sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
};

/** The licenses as one text to put beside the bundle. */
export const licensesText = (licenses: readonly PackageLicense[]): string => {
	const parts = licenses.map(({name, version, license, text}) => {
		const head = `${name} ${version} (${license})`;
		return `${head}\n${'-'.repeat(head.length)}\n\n${text ?? 'The package comes without a text of its license.'}\n`;
	});
	return `This program contains the following packages, each under its own license.\n\n${parts.join('\n\n')}`;
};
