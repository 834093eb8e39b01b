import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {type Choice, wholeLibrary} from '../../src/state/shown.ts';
import {loadChoice, saveChoice} from '../../src/store/list-choice.ts';
import {temporaryFolder} from './temporary-folder.ts';

const choice: Choice = {show: 'unread', topic: {kind: 'tag', name: 'a"b'}, order: 'title'};

test('a choice is remembered for its library alone', context => {
	const folder = temporaryFolder(context);
	assert.equal(saveChoice({folder, library: '/one'}, choice), null);
	assert.deepEqual(loadChoice({folder, library: '/one'}), choice);
	assert.deepEqual(loadChoice({folder, library: '/other'}), wholeLibrary);
});

test('who wants to see everything leaves nothing in the file', context => {
	const folder = temporaryFolder(context);
	saveChoice({folder, library: '/one'}, choice);
	saveChoice({folder, library: '/two'}, choice);
	saveChoice({folder, library: '/one'}, wholeLibrary);
	const {libraries} = JSON.parse(readFileSync(join(folder, 'lists.json'), 'utf8'));
	assert.deepEqual(Object.keys(libraries), ['/two']);
});

test('whatever the file holds, everything is shown', context => {
	const folder = temporaryFolder(context);
	const contents = [
		'',
		'no JSON',
		'[]',
		'{"version":1}',
		'{"version":1,"libraries":[]}',
		'{"version":1,"libraries":{"/one":7}}',
		'{"version":1,"libraries":{"/one":{"show":"some","topic":{"kind":"tag","name":7},"order":7}}}',
		'{"version":2,"libraries":{"/one":{"show":"unread"}}}',
	];
	for (const content of contents) {
		writeFileSync(join(folder, 'lists.json'), content);
		assert.deepEqual(loadChoice({folder, library: '/one'}), wholeLibrary, content);
	}
	assert.deepEqual(loadChoice({folder, library: '__proto__'}), wholeLibrary);
	assert.deepEqual(loadChoice({folder: null, library: '/one'}), wholeLibrary);
});

test('a file of a newer version is left alone, and a folder that cannot be written is told', context => {
	const folder = temporaryFolder(context);
	const file = join(folder, 'lists.json');
	writeFileSync(file, '{"version":2}');
	assert.match(saveChoice({folder, library: '/one'}, choice) ?? '', /newer version/);
	assert.equal(readFileSync(file, 'utf8'), '{"version":2}');
	assert.match(
		saveChoice({folder: join(file, 'below'), library: '/one'}, choice) ?? '',
		/not remembered: a file is where a folder should be/,
	);
	assert.match(saveChoice({folder: null, library: '/one'}, choice) ?? '', /no home folder/);
});
