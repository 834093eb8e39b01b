import assert from 'node:assert/strict';
import process from 'node:process';
import {test} from 'node:test';
import {breakTable} from '../../src/bundle/tables/break-table.ts';
import {pagesOf} from '../../src/bundle/tables/pages.ts';
import {propertyTable} from '../../src/bundle/tables/property-table.ts';
import {breakPages, propertyPages} from '../../src/text/code-point-pages.ts';
import {readPages} from '../../src/text/read-pages.ts';

const skip = process.versions['unicode'] !== '17.0' && 'this Node knows another Unicode';

test('the tables are what the rules give', {skip}, () => {
	const properties = propertyTable();
	assert.equal(propertyPages, pagesOf(properties));
	assert.equal(breakPages, pagesOf(breakTable(properties)));
});

test('a table is read as it was written', () => {
	const table = Uint16Array.from({length: 0x110000}, (_, codePoint) =>
		codePoint < 5000 ? codePoint * 13 : codePoint >> 14,
	);
	const bitsOf = readPages(pagesOf(table));
	assert.equal(
		table.findIndex((bits, codePoint) => bitsOf(codePoint) !== bits),
		-1,
	);
});
