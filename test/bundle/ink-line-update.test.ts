import assert from 'node:assert/strict';
import {test} from 'node:test';
import xterm from '@xterm/headless';
import fc from 'fast-check';
import lineUpdate from '../../src/bundle/ink-line-update.ts';

const columns = 12;

const piece = fc.constantFrom(
	'  ',
	'word',
	'a',
	'-',
	'“',
	'é',
	'e\u0301',
	'日本',
	'\u001B[1mb\u001B[22m',
	'\u001B[7m \u001B[27m',
);
const row = fc.array(piece, {maxLength: 4}).map(pieces => pieces.join(''));
/** Two rows that often begin alike. */
const rows = fc
	.tuple(row, row, row)
	.map(([start, one, other]) => ({previous: start + one, next: start + other}));

const shownAfter = async (text: string): Promise<string> => {
	const screen = new xterm.Terminal({cols: columns, rows: 1, allowProposedApi: true});
	await new Promise<void>(resolve => screen.write(`\u001B[?7l${text}`, resolve));
	const cells = screen.buffer.active.getLine(0);
	return Array.from({length: columns}, (_, index) => {
		const cell = cells?.getCell(index);
		return cell === undefined ? '' : `${cell.getChars() || ' '}${cell.isBold()}${cell.isInverse()}`;
	}).join('|');
};

test('a row that is brought from another looks as if it were written alone', async () => {
	await fc.assert(
		fc.asyncProperty(rows, async ({previous, next}) => {
			const update = lineUpdate(previous, next, columns);
			assert.equal(await shownAfter(`${previous}\r${update}`), await shownAfter(next));
		}),
		{numRuns: 500},
	);
});

test('the plain text that both rows begin with is not written again', () => {
	assert.equal(lineUpdate('  one two', '  one three', 80), '\u001B[8G\u001B[Khree');
});
