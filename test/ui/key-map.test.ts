import assert from 'node:assert/strict';
import {test} from 'node:test';
import {commandFor, keyLabel, keyMap, type Screen} from '../../src/ui/key-map.ts';

const screens: readonly Screen[] = ['list', 'post', 'help'];

test('no key means two things on one screen', () => {
	for (const screen of screens) {
		const keys = keyMap.filter(binding => binding.screens.includes(screen)).flatMap(({keys: own}) => own);
		assert.deepEqual(
			keys.filter((key, index) => keys.indexOf(key) !== index),
			[],
			screen,
		);
	}
});

test('q goes back where there is a back, and quits from the list', () => {
	assert.equal(commandFor('q', 'post'), 'back');
	assert.equal(commandFor('q', 'help'), 'back');
	assert.equal(commandFor('q', 'list'), 'quit');
});

test('a key without a meaning gives no command', () => {
	assert.equal(commandFor('ä', 'list'), undefined);
});

test('keys are shown as people write them', () => {
	assert.deepEqual(['j', 'ctrl+d', 'pagedown', 'down', 'escape'].map(keyLabel), [
		'j',
		'Ctrl-d',
		'PgDn',
		'↓',
		'esc',
	]);
});
