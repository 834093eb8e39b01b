import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {doubled, undoubled} from '../../src/store/doubled.ts';

const contents = fc.uint8Array({minLength: 1, maxLength: 300}).map(bytes => Buffer.from(bytes));

test('content comes back as it was', () => {
	fc.assert(fc.property(contents, content => assert.deepEqual(undoubled(doubled(content)), content)));
});

test('a changed byte is noticed, wherever it is', () => {
	fc.assert(
		fc.property(contents, fc.nat(), fc.integer({min: 1, max: 255}), (content, at, by) => {
			const bytes = doubled(content);
			const index = at % bytes.length;
			bytes[index] = (bytes[index] ?? 0) ^ by;
			assert.equal(undoubled(bytes), null);
		}),
	);
});

test('a missing end is noticed', () => {
	const whole = doubled(Buffer.from('0123456789'));
	for (let length = 0; length < whole.length; length++)
		assert.equal(undoubled(whole.subarray(0, length)), null);
});

test('nothing is not content', () => {
	assert.equal(undoubled(Buffer.alloc(0)), null);
});
