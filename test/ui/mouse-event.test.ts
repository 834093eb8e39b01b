import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readMouse} from '../../src/ui/mouse-event.ts';

test('a press of the left button has a cell, counted from 0', () => {
	assert.deepEqual(readMouse('\u001B[<0;10;5M'), {kind: 'press', column: 9, row: 4});
});

test('letting the left button go has a cell as well', () => {
	assert.deepEqual(readMouse('\u001B[<0;10;5m'), {kind: 'release', column: 9, row: 4});
});

test('the wheel turns up and down', () => {
	assert.equal(readMouse('\u001B[<64;1;1M')?.kind, 'wheel-up');
	assert.equal(readMouse('\u001B[<65;1;1M')?.kind, 'wheel-down');
});

test('other buttons and other reports mean nothing', () => {
	for (const report of [
		'\u001B[<2;10;5m',
		'\u001B[<64;1;1m',
		'\u001B[<2;10;5M',
		'\u001B[<16;1;1M',
		'\u001B]11;rgb:0/0/0\u0007',
		'[<0;1;1M',
	])
		assert.equal(readMouse(report), undefined);
});
