import assert from 'node:assert/strict';
import {readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {machineName} from '../../src/store/machine-name.ts';
import {temporaryFolder} from './temporary-folder.ts';

test('a machine keeps the name it was given, and two have different ones', t => {
	const folder = join(temporaryFolder(t), 'data');
	const name = machineName(folder);
	assert.match(name, /^[\da-f]{16}$/);
	assert.equal(machineName(folder), name);
	assert.deepEqual(readdirSync(folder), ['machine']);
	assert.notEqual(machineName(temporaryFolder(t)), name);
});

for (const text of ['', '12', '../../x', `${'0'.repeat(16)}\n\nmore`]) {
	test(`a name that reads ${JSON.stringify(text)} is replaced, and stays then`, t => {
		const folder = temporaryFolder(t);
		writeFileSync(join(folder, 'machine'), text);
		const name = machineName(folder);
		assert.match(name, /^[\da-f]{16}$/);
		assert.equal(machineName(folder), name);
	});
}
