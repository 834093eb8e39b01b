import assert from 'node:assert/strict';
import {test} from 'node:test';
import {breakSource} from '../../src/text/break-classes.ts';
import {makeCodePointTable} from '../../src/text/code-point-table.ts';
import {propertySource} from '../../src/text/code-points.ts';

for (const [name, source] of Object.entries({properties: propertySource, 'break classes': breakSource})) {
	test(`the known pages of the ${name} are what the rules give for them`, () => {
		const {known, ...rules} = source;
		const [byKnown, byRules] = [makeCodePointTable(source), makeCodePointTable(rules)];
		for (const page of Object.keys(known ?? {}).map(Number)) {
			for (let low = 0; low < 256; low++) {
				const codePoint = page * 256 + low;
				assert.equal(byKnown(codePoint), byRules(codePoint), `U+${codePoint.toString(16)}`);
			}
		}
	});
}
