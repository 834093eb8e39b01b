import assert from 'node:assert/strict';
import {readdirSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {pruneCache} from '../../src/store/prune-cache.ts';
import {temporaryFolder} from './temporary-folder.ts';

test('the newest fifty indexes stay, and so does the one just written', context => {
	const folder = temporaryFolder(context);
	const nameOf = (index: number) => `${String(index).padStart(3, '0')}.ndjson`;
	for (let index = 0; index < 60; index++) {
		writeFileSync(join(folder, nameOf(index)), '');
		utimesSync(join(folder, nameOf(index)), 1000 + index, 1000 + index);
	}
	pruneCache(join(folder, nameOf(0)), 2_000_000);
	assert.deepEqual(readdirSync(folder).sort(), [
		nameOf(0),
		...Array.from({length: 49}, (_, index) => nameOf(index + 11)),
	]);
});

test('drafts that were left behind go, those of a program that is writing stay', context => {
	const folder = temporaryFolder(context);
	for (const name of ['a.ndjson', 'a.ndjson.old', 'a.ndjson.new']) writeFileSync(join(folder, name), '');
	utimesSync(join(folder, 'a.ndjson.old'), 1000, 1000);
	pruneCache(join(folder, 'a.ndjson'), Date.now());
	assert.deepEqual(readdirSync(folder).sort(), ['a.ndjson', 'a.ndjson.new']);
});

test('a folder that is not there is no fault', context => {
	assert.doesNotThrow(() => pruneCache(join(temporaryFolder(context), 'none/a.ndjson'), 0));
});
