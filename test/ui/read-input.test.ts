import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Key} from 'ink';
import {keyNames} from '../../src/ui/key-name.ts';

const key = (given: Partial<Key> = {}): Key => ({
	upArrow: false,
	downArrow: false,
	leftArrow: false,
	rightArrow: false,
	pageDown: false,
	pageUp: false,
	home: false,
	end: false,
	return: false,
	escape: false,
	ctrl: false,
	shift: false,
	tab: false,
	backspace: false,
	delete: false,
	meta: false,
	super: false,
	hyper: false,
	capsLock: false,
	numLock: false,
	...given,
});

test('a character is its own name, the space bar has one', () => {
	assert.deepEqual(keyNames('j', key()), ['j']);
	assert.deepEqual(keyNames('G', key({shift: true})), ['G']);
	assert.deepEqual(keyNames(' ', key()), ['space']);
});

test('keys that came in one piece are told apart', () => {
	assert.deepEqual(keyNames('jj \rq', key()), ['j', 'j', 'space', 'enter', 'q']);
});

test('keys without a character have names', () => {
	assert.deepEqual(keyNames('', key({return: true})), ['enter']);
	assert.deepEqual(keyNames('', key({escape: true})), ['escape']);
	assert.deepEqual(keyNames('', key({pageDown: true})), ['pagedown']);
	assert.deepEqual(keyNames('', key({tab: true, shift: true})), ['shift+tab']);
});

test('a key held with Ctrl says so', () => {
	assert.deepEqual(keyNames('d', key({ctrl: true})), ['ctrl+d']);
});

test('a key held with Alt is not the key without it', () => {
	assert.deepEqual(keyNames('q', key({meta: true})), []);
});

test('letting go of a key is no key', () => {
	assert.deepEqual(keyNames('q', key({eventType: 'release'})), []);
});
