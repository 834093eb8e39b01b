import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {cli} from '../helpers/terminal.ts';

const dist = path.dirname(cli);

test('the bundle is ASCII, so that patterns with other characters match what they say', () => {
	for (const name of readdirSync(dist).filter(file => file.endsWith('.cjs'))) {
		const [odd] = /[^\0-\x7f]/.exec(readFileSync(path.join(dist, name), 'utf8')) ?? [];
		assert.equal(odd, undefined, name);
	}
});

test('no chunk stands in two places of the bundle', () => {
	const names = readdirSync(dist)
		.filter(file => file.endsWith('.cjs'))
		.flatMap(file => [
			...readFileSync(path.join(dist, file), 'latin1').matchAll(
				/"(\.\/[\w-]+\.cjs)":function\(exports,require,module,__dirname\)/g,
			),
		])
		.map(([, name]) => name);
	assert.ok(names.length > 20);
	assert.deepEqual(
		names.filter((name, index) => names.indexOf(name) !== index),
		[],
	);
});
