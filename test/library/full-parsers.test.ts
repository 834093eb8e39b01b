import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import {test} from 'node:test';
import {loadToml, loadYaml} from '../../src/library/full-parsers.ts';
import {drain, readLibrary} from '../../src/library/read-library.ts';
import {withFields} from './parse-text.ts';
import {temporaryFolder} from './temporary-folder.ts';

const loaded = (): readonly string[] =>
	Object.keys(createRequire(import.meta.url).cache).flatMap(
		path => /node_modules[\\/](yaml|smol-toml)[\\/]/.exec(path)?.[1] ?? [],
	);

test('parsers are loaded when a post needs them, and not before', context => {
	const root = temporaryFolder(context, {
		'library.yaml': 'title: Trees\ncontact: ann@example.org\n',
		'a.md': withFields('title: "Oak"\ndate: 2024-05-01\ntags: [a, b]\nlist:\n  - c'),
		'b.md': '{"title": "Elm"}\n',
		'c.md': 'Words.',
	});
	drain(readLibrary(root, {today: '2024-06-01'}));
	assert.deepEqual(loaded(), []);
	assert.equal(typeof loadYaml().parseDocument, 'function');
	assert.equal(typeof loadToml().parse, 'function');
	assert.deepEqual(new Set(loaded()), new Set(['yaml', 'smol-toml']));
});
