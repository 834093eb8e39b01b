import assert from 'node:assert/strict';
import {test} from 'node:test';
import xterm from '@xterm/headless';
import fc from 'fast-check';
import {findScroll, scrolled, scrollSequence} from '../../src/bundle/scroll-rows.ts';

const rowsOf = (from: number, count: number) =>
	Array.from({length: count}, (_, index) => `row ${from + index}`);

test('a text that moved up by a row between a head and a foot moves with what comes in below it', () => {
	const before = ['head', ...rowsOf(0, 10), 'foot 1'];
	const after = ['head', ...rowsOf(1, 10), 'foot 2'];
	const scroll = findScroll(before, after);
	assert.deepEqual(scroll, {top: 1, bottom: 10, by: 1});
	assert.deepEqual(scroll && scrolled(before, scroll), ['head', ...rowsOf(1, 9), '', 'foot 1']);
});

test('a text that moved down moves with what comes in above it', () => {
	const before = ['head', ...rowsOf(5, 10), 'foot'];
	const after = ['head', ...rowsOf(2, 10), 'foot'];
	assert.deepEqual(findScroll(before, after), {top: 1, bottom: 10, by: -3});
});

test('nothing moves where little would be gained, or the height has changed', () => {
	assert.equal(findScroll(rowsOf(0, 10), rowsOf(0, 10)), null);
	assert.equal(findScroll(rowsOf(0, 10), rowsOf(20, 10)), null);
	assert.equal(findScroll(rowsOf(0, 10), rowsOf(7, 10)), null);
	assert.equal(findScroll(rowsOf(0, 10), rowsOf(1, 9)), null);
	assert.equal(findScroll(Array(9).fill(''), ['new', ...Array(8).fill('')]), null);
});

/** Two frames of one height, of which the second often has rows of the first in other places. */
const frames = fc
	.record({
		before: fc.array(fc.constantFrom('', ' ', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'), {
			minLength: 12,
			maxLength: 30,
		}),
		fresh: fc.array(fc.constantFrom('', 'a', 'x', 'y'), {minLength: 30, maxLength: 30}),
		by: fc.integer({min: -5, max: 5}),
		top: fc.nat(3),
		bottom: fc.nat(3),
	})
	.map(({before: few, fresh, by, top, bottom}) => {
		// Rows that are told apart, as those of a text mostly are.
		const before = few.map((row, index) => (row > 'b' ? `${row}${index}` : row));
		const after = before.map((row, index) =>
			index < top || index >= before.length - bottom ? row : (before[index + by] ?? fresh[index] ?? ''),
		);
		return {before, after};
	});

test('what a terminal shows after the sequence are the rows that are said to stand there', async () => {
	let moved = 0;
	await fc.assert(
		fc.asyncProperty(frames, async ({before, after}) => {
			const scroll = findScroll(before, after);
			if (scroll === null) return;
			moved++;
			const screen = new xterm.Terminal({
				cols: 10,
				rows: before.length,
				allowProposedApi: true,
				scrollback: 0,
			});
			const text = before.join('\r\n') + scrollSequence(scroll, before.length);
			await new Promise<void>(resolve => screen.write(text, resolve));
			const expected = scrolled(before, scroll);
			const shown = before.map((_, row) => screen.buffer.active.getLine(row)?.translateToString().trimEnd());
			assert.deepEqual(
				shown,
				expected.map(row => row.trimEnd()),
			);
			assert.equal(screen.buffer.active.cursorY, before.length - 1);
			const drawnAgain = (rows: readonly string[]) =>
				after.filter((row, index) => row !== rows[index]).length;
			assert.ok(drawnAgain(expected) < drawnAgain(before));
			screen.dispose();
		}),
		{numRuns: 400},
	);
	assert.ok(moved > 50, `${moved} of the frames moved`);
});
