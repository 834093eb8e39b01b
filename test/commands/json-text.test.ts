import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {jsonLines, jsonText} from '../../src/commands/json-text.ts';

test('an array is one line for each item, and JSON as a whole', () => {
	assert.deepEqual([...jsonLines([], String)].join(''), '[]\n');
	assert.deepEqual([...jsonLines([1, 2], a => ({a}))].join(''), '[\n{"a":1},\n{"a":2}\n]\n');
});

test('any text comes back the same, and none can drive a terminal or turn its direction', () => {
	fc.assert(
		fc.property(fc.string({unit: 'binary'}), text => {
			const json = jsonText({text});
			assert.deepEqual(JSON.parse(json), {text});
			assert.doesNotMatch(json, /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u206f]/);
		}),
	);
});
