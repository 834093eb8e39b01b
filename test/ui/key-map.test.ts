import assert from 'node:assert/strict';
import {test} from 'node:test';
import {commandFor, defaultKeys, keyLabel, type Screen} from '../../src/ui/key-map.ts';

const screens: readonly Screen[] = ['list', 'results', 'post', 'panel'];

test('no key means two things on one screen', () => {
	for (const screen of screens) {
		const keys = defaultKeys
			.filter(binding => binding.screens.includes(screen))
			.flatMap(({keys: own}) => own);
		assert.deepEqual(
			keys.filter((key, index) => keys.indexOf(key) !== index),
			[],
			screen,
		);
	}
});

test('q goes back where there is a back, and quits from the list', () => {
	assert.equal(commandFor(defaultKeys, 'q', 'post'), 'back');
	assert.equal(commandFor(defaultKeys, 'q', 'panel'), 'back');
	assert.equal(commandFor(defaultKeys, 'q', 'results'), 'back');
	assert.equal(commandFor(defaultKeys, 'q', 'list'), 'quit');
});

test('every screen can be left and ended', () => {
	for (const screen of screens) {
		assert.notEqual(commandFor(defaultKeys, 'q', screen), undefined);
		assert.equal(commandFor(defaultKeys, 'Q', screen), 'leave');
		assert.equal(commandFor(defaultKeys, 'ctrl+c', screen), 'interrupt');
	}
});

test('a key without a meaning gives no command', () => {
	assert.equal(commandFor(defaultKeys, 'ä', 'list'), undefined);
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
