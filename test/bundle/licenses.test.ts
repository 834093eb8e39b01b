import assert from 'node:assert/strict';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {licensesOf, licensesText} from '../../src/bundle/licenses.ts';
import {temporaryFolder} from '../store/temporary-folder.ts';

/** Puts a package below a root. */
const install = (
	root: string,
	folder: string,
	manifest: object,
	files: Readonly<Record<string, string>> = {},
) => {
	const at = path.join(root, folder);
	mkdirSync(at, {recursive: true});
	writeFileSync(path.join(at, 'package.json'), JSON.stringify(manifest));
	for (const [name, text] of Object.entries(files)) writeFileSync(path.join(at, name), text);
};

test('every bundled package is named once, with version, license and text', t => {
	const root = temporaryFolder(t);
	install(
		root,
		'node_modules/lamp',
		{name: 'lamp', version: '1.0.0', license: 'MIT'},
		{LICENSE: 'Use it.\n'},
	);
	install(
		root,
		'node_modules/@light/bulb',
		{name: '@light/bulb', version: '2.0.0', license: 'ISC'},
		{'license.md': 'Take it.', 'NOTICE.txt': 'Say so.', 'license.js': 'no text'},
	);
	install(root, 'node_modules/lamp/node_modules/wire', {
		name: 'wire',
		version: '3.0.0',
		license: 'BSD-3-Clause',
	});
	const inputs = [
		'src/cli.ts',
		'node_modules/lamp/a.js',
		'node_modules/lamp/deep/b.js',
		'node_modules/@light/bulb/index.js',
		'originals:node_modules/lamp/node_modules/wire/index.js',
	];
	const licenses = licensesOf(inputs, root);
	assert.deepEqual(licenses, [
		{name: '@light/bulb', version: '2.0.0', license: 'ISC', text: 'Say so.\n\nTake it.'},
		{name: 'lamp', version: '1.0.0', license: 'MIT', text: 'Use it.'},
		{name: 'wire', version: '3.0.0', license: 'BSD-3-Clause', text: null},
	]);
	assert.match(licensesText(licenses), /^lamp 1\.0\.0 \(MIT\)\n-{16}\n\nUse it\.$/m);
});

test('a package that states no license may not be bundled', t => {
	const root = temporaryFolder(t);
	install(root, 'node_modules/dark', {name: 'dark', version: '1.0.0'});
	assert.throws(() => licensesOf(['node_modules/dark/index.js'], root), /dark 1\.0\.0 states no license/);
});

test('every package that this program bundles states a license and comes with its text', () => {
	const root = path.join(import.meta.dirname, '../..');
	const {devDependencies}: {devDependencies: Record<string, string>} = JSON.parse(
		readFileSync(path.join(root, 'package.json'), 'utf8'),
	);
	const bundled = ['conf', 'ink', 'marked', 'marked-terminal', 'open', 'react', 'yaml'];
	for (const name of bundled) assert.ok(name in devDependencies, name);
	const licenses = licensesOf(
		bundled.map(name => `node_modules/${name}/index.js`),
		root,
	);
	assert.equal(licenses.length, bundled.length);
	for (const {name, text} of licenses) assert.ok(text !== null && text.length > 500, name);
});
