import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {afterEach, test} from 'node:test';
import {endAll, environment, start, temporaryFolder} from '../helpers/terminal.ts';

afterEach(endAll);

const root = path.join(import.meta.dirname, '../..');

/** Packs the built program and installs the tarball alone, without network, as a person would get it. */
const install = (): {readonly folder: string; readonly tarball: string} => {
	const folder = temporaryFolder();
	const npm = (args: readonly string[], cwd: string) =>
		execFileSync('npm', [...args], {
			cwd,
			encoding: 'utf8',
			env: environment(folder, {
				npm_config_cache: path.join(folder, 'empty-cache'),
				npm_config_offline: 'true',
			}),
			stdio: ['ignore', 'pipe', 'pipe'],
		});
	// Built already; the scripts would build again.
	npm(['pack', '--ignore-scripts', '--pack-destination', folder], root);
	const tarball = readdirSync(folder).find(name => name.endsWith('.tgz'));
	assert.ok(tarball !== undefined);
	npm(['install', '--no-audit', '--no-fund', path.join(folder, tarball)], folder);
	return {folder, tarball: path.join(folder, tarball)};
};

test('the tarball is under a megabyte, needs no other package, and works alone, without network', async () => {
	const {folder, tarball} = install();
	assert.ok(statSync(tarball).size < 1_000_000);
	assert.deepEqual(
		readdirSync(path.join(folder, 'node_modules')).filter(name => !name.startsWith('.')),
		['writing-tui'],
	);
	const manifest = JSON.parse(
		readFileSync(path.join(folder, 'node_modules/writing-tui/package.json'), 'utf8'),
	);
	assert.equal(manifest.dependencies, undefined);

	const terminal = start([path.join(folder, 'node_modules/.bin/writing-tui')], {
		command: process.execPath,
		cwd: folder,
		home: path.join(folder, 'home'),
	});
	await terminal.shows('4 posts');
	terminal.press('\r');
	await terminal.shows('Why I still reach for Flask');
	terminal.press('Q');
	assert.equal((await terminal.exit).exitCode, 0);
	assert.doesNotMatch(terminal.output(), /warning/i);
});
