import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parseText, withFields} from './parse-text.ts';

const rows: readonly (readonly [fields: string, name: string | undefined, number?: number | null])[] = [
	['series: Trees', 'Trees', null],
	['series: [Trees]', 'Trees', null],
	['series: Trees\nweight: 3', 'Trees', 3],
	['series: Trees\norder: "2"', 'Trees', 2],
	['series: Trees\nseries_order: 2\nweight: 9', 'Trees', 2],
	['series:\n  name: Trees\n  number: 4', 'Trees', 4],
	['series: Trees\nweight: heavy', 'Trees', null],
	['weight: 3', undefined],
	['series:', undefined],
];

for (const [fields, name, number] of rows) {
	test(`${JSON.stringify(fields)} makes ${name ? `a part of ${name}` : 'no series'}`, () => {
		assert.deepEqual(parseText(withFields(fields)).series, name === undefined ? null : {name, number});
	});
}
