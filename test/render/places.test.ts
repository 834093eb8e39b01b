import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {createDocument, type Document} from '../../src/render/document.ts';
import type {Layout} from '../../src/render/layout.ts';
import type {Line, Place} from '../../src/render/line.ts';
import {createPaint, themes} from '../../src/render/theme.ts';
import {markdownText} from './markdown-text.ts';

const paint = createPaint(themes.mono, 'plain');

const layoutAt = (document: Document, columns: number): Layout =>
	document.layout({columns, measure: Math.min(72, columns), paint, hyperlinks: false, codeWrap: true});

const placeOf = ({block, offset}: Line): Place => ({block, offset});

const columns = fc.integer({min: 12, max: 130});

const isBefore = (one: Place, other: Place): boolean =>
	one.block < other.block || (one.block === other.block && one.offset < other.offset);

test('the places of successive lines increase', () => {
	fc.assert(
		fc.property(markdownText, columns, (text, width) => {
			const lines = [...layoutAt(createDocument({text}), width).all()];
			for (const [index, line] of lines.entries()) {
				const next = lines[index + 1];
				if (next !== undefined)
					assert.ok(isBefore(line, next), `${JSON.stringify(line)} ${JSON.stringify(next)}`);
			}
		}),
		{numRuns: 300},
	);
});

test('a place names the line it was taken from', () => {
	fc.assert(
		fc.property(markdownText, columns, (text, width) => {
			const layout = layoutAt(createDocument({text}), width);
			for (const line of layout.all()) assert.deepEqual(layout.lines(placeOf(line), 1), [line]);
		}),
		{numRuns: 150},
	);
});

test('stepping goes over the same lines as printing, down and up', () => {
	fc.assert(
		fc.property(markdownText, columns, fc.integer({min: 1, max: 9}), (text, width, by) => {
			const layout = layoutAt(createDocument({text}), width);
			const places = [...layout.all()].map(placeOf);
			const last = places.length - 1;
			assert.deepEqual(layout.first, places[0] ?? {block: 0, offset: 0});
			assert.deepEqual(layout.last(), places[last] ?? {block: 0, offset: 0});
			for (const [index, place] of places.entries()) {
				assert.deepEqual(layout.step(place, by), places[Math.min(last, index + by)]);
				assert.deepEqual(layout.step(place, -by), places[Math.max(0, index - by)]);
			}
		}),
		{numRuns: 100},
	);
});

test('a place shows the same character at every width', () => {
	fc.assert(
		fc.property(markdownText, columns, columns, fc.nat(), (text, before, after, choice) => {
			const document = createDocument({text});
			const lines = [...layoutAt(document, before).all()].filter(({kind}) => kind !== 'blank');
			const line = lines[choice % Math.max(1, lines.length)];
			if (line === undefined) return;
			const {block, offset} = line;
			const [found] = layoutAt(document, after).lines(line, 1);
			const next = layoutAt(document, after).step(line, 1);
			// Side by side or one below the other, the cells of a row do not follow the text.
			if (line.kind === 'table') return;
			assert.equal(found?.block, block);
			assert.ok((found?.offset ?? 0) <= offset, 'the line begins at or before the place');
			const isLastLine = next.block !== block || next.offset === found?.offset;
			assert.ok(isLastLine || next.offset > offset, 'the next line begins behind the place');
		}),
		{numRuns: 300},
	);
});

test('blocks do not depend on the width, nor on what was laid out before', () => {
	fc.assert(
		fc.property(markdownText, columns, (text, width) => {
			const [one, other] = [createDocument({text}), createDocument({text})];
			void [...layoutAt(one, width).all()];
			assert.equal(one.blockCount, other.blockCount);
			for (let block = one.blockCount - 1; block >= 0; block--)
				assert.equal(one.textOf(block), other.textOf(block));
		}),
		{numRuns: 100},
	);
});

test('a place is found again by its quote after text was put in front of it', () => {
	fc.assert(
		fc.property(markdownText, fc.lorem({maxCount: 8}), fc.nat(), (text, added, choice) => {
			const document = createDocument({text});
			const lines = [...layoutAt(document, 60).all()].filter(({kind}) => kind !== 'blank');
			const line = lines[choice % Math.max(1, lines.length)];
			if (line === undefined || document.passageAt(line).quote.trim() === '') return;
			const edited = createDocument({text: `${added}\n\n***\n\n${text}`});
			const passage = document.passageAt(line);
			const {place, isThere} = edited.relocate(placeOf(line), passage);
			assert.ok(isThere);
			assert.ok(edited.passageAt(place).quote.startsWith(passage.quote));
		}),
		{numRuns: 200},
	);
});

test('the words of a text are the same at every width, and in order', () => {
	fc.assert(
		fc.property(markdownText, fc.integer({min: 40, max: 130}), (text, width) => {
			const document = createDocument({text});
			const shown = (at: number): string =>
				[...layoutAt(document, at).all()]
					.filter(({kind}) => kind !== 'table' && kind !== 'rule')
					.map(line => line.text)
					.join('')
					.replace(/[\s│↳-]/g, '');
			assert.equal(shown(width), shown(1000));
		}),
		{numRuns: 300},
	);
});

test('progress grows from line to line, from 0 to less than 1', () => {
	fc.assert(
		fc.property(markdownText, columns, (text, width) => {
			const document = createDocument({text});
			let before = 0;
			for (const line of layoutAt(document, width).all()) {
				const progress = document.progress(line);
				assert.ok(progress >= before && progress <= 1);
				before = progress;
			}
		}),
		{numRuns: 100},
	);
});

test('a place far outside of the text shows its beginning or its end', () => {
	const document = createDocument({text: 'one\n\ntwo'});
	const layout = layoutAt(document, 40);
	assert.equal(layout.lines({block: 99, offset: 99}, 5)[0]?.text.trim(), 'two');
	assert.equal(layout.lines({block: -9, offset: -9}, 5)[0]?.text.trim(), 'one');
	assert.deepEqual(document.relocate({block: 99, offset: 5}, {quote: 'gone'}).place, {
		block: document.blockCount - 1,
		offset: 0,
	});
	assert.equal(document.progress({block: 99, offset: 0}), 1);
});

test('an empty text has no lines and never fails', () => {
	const document = createDocument({text: ''});
	const layout = layoutAt(document, 80);
	assert.deepEqual([...layout.all()], []);
	assert.deepEqual(layout.lines(layout.first, 10), []);
	assert.deepEqual(layout.step(layout.last(), 3), {block: 0, offset: 0});
	assert.equal(document.progress(layout.first), 0);
});
