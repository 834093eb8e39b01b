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
