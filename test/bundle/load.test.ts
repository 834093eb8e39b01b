import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {checksum} from '../../src/bundle/load.ts';

test('the checksum notices a changed byte, wherever it is', () => {
	fc.assert(
		fc.property(
			fc.uint8Array({minLength: 4, maxLength: 400}),
			fc.nat(),
			fc.integer({min: 1, max: 255}),
			(bytes, at, by) => {
				const whole = Buffer.from(bytes).subarray(0, bytes.length - (bytes.length % 4));
				const changed = Buffer.from(whole);
				const index = at % changed.length;
				changed[index] = (changed[index] ?? 0) ^ by;
				assert.notEqual(checksum(changed), checksum(whole));
			},
		),
	);
});

test('the checksum notices a missing end', () => {
	const bytes = Buffer.alloc(64);
	assert.notEqual(checksum(bytes.subarray(0, 60)), checksum(bytes));
});

test('the checksum does not depend on where in memory the bytes stand', () => {
	const bytes = Buffer.from('0123456789abcdef');
	assert.equal(checksum(Buffer.concat([Buffer.from('x'), bytes]).subarray(1)), checksum(bytes));
});
