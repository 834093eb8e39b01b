import {execFileSync} from 'node:child_process';
import {readdirSync} from 'node:fs';
import path from 'node:path';
import {environment, temporaryFolder} from './terminal.ts';

const root = path.join(import.meta.dirname, '../..');

/** Runs npm with an empty cache and without network, as on a machine that has never seen any package. */
export const npm = (args: readonly string[], cwd: string): string => {
	const home = temporaryFolder();
	const offline = {npm_config_cache: path.join(home, 'empty-cache'), npm_config_offline: 'true'};
	return execFileSync('npm', [...args], {
		cwd,
		encoding: 'utf8',
		env: environment(home, offline),
		stdio: ['ignore', 'pipe', 'pipe'],
	});
};

/** Packs a package, as `npm publish` would, and returns the path of the tarball. */
export const pack = (folder: string = root): string => {
	const target = temporaryFolder();
	// Built already; the scripts would build again.
	npm(['pack', '--ignore-scripts', '--pack-destination', target], folder);
	const [tarball = ''] = readdirSync(target);
	return path.join(target, tarball);
};

/** Installs tarballs in an empty folder and returns the folder. */
export const install = (...tarballs: readonly string[]): string => {
	const folder = temporaryFolder();
	// Named, because npm else looks for a package in the folders above.
	npm(['install', '--prefix', folder, '--no-audit', '--no-fund', ...tarballs], folder);
	return folder;
};
