import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Key} from 'ink';
import {readInput} from '../../src/ui/read-input.ts';

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

/** Names of what was pressed. */
const names = (input: string, given: Partial<Key> = {}): readonly string[] =>
	readInput(input, key(given)).map(pressed => ('key' in pressed ? pressed.key : 'mouse'));

test('a character is its own name, the space bar has one', () => {
	assert.deepEqual(names('j'), ['j']);
	assert.deepEqual(names('G', {shift: true}), ['G']);
	assert.deepEqual(names(' '), ['space']);
	assert.deepEqual(readInput(' ', key()), [{key: 'space', text: ' '}]);
});

test('keys that came in one piece are told apart', () => {
	assert.deepEqual(names('jj \rq'), ['j', 'j', 'space', 'enter', 'q']);
	assert.deepEqual(names('a\u0015b\t\u007F'), ['a', 'ctrl+u', 'b', 'tab', 'backspace']);
});

test('keys without a character have names', () => {
	assert.deepEqual(names('', {return: true}), ['enter']);
	assert.deepEqual(names('', {escape: true}), ['escape']);
	assert.deepEqual(names('', {pageDown: true}), ['pagedown']);
	assert.deepEqual(names('', {tab: true, shift: true}), ['shift+tab']);
});

test('the key that erases to the left is backspace, whichever of two codes it sends', () => {
	assert.deepEqual(names('', {backspace: true}), ['backspace']);
	assert.deepEqual(names('', {delete: true}), ['backspace']);
});

test('a key held with Ctrl says so', () => {
	assert.deepEqual(names('d', {ctrl: true}), ['ctrl+d']);
});

test('a key held with Alt is not the key without it', () => {
	assert.deepEqual(names('q', {meta: true}), []);
});

test('letting go of a key is no key', () => {
	assert.deepEqual(names('q', {eventType: 'release'}), []);
});
