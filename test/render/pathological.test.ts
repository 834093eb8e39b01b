import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createDocument} from '../../src/render/document.ts';
import {createPaint, themes} from '../../src/render/theme.ts';
import {displayWidth} from '../../src/text/width.ts';
import {patiently} from '../helpers/patiently.ts';
import {pathologicalTexts} from './pathological-texts.ts';
import {show} from './show.ts';

const paint = createPaint(themes.ink, 3);

for (const [name, make] of Object.entries(pathologicalTexts)) {
	patiently(`${name}: opens at the beginning, steps, and jumps to the end`, () => {
		const document = createDocument({text: make()});
		const layout = document.layout({columns: 80, measure: 72, paint, hyperlinks: true});
		let place = layout.first;
		for (let step = 0; step < 30; step++) place = layout.step(place, 1);
		const lines = [
			...layout.lines(layout.first, 40),
			...layout.lines(place, 40),
			...layout.lines(layout.step(layout.last(), -40), 40),
		];
		assert.ok(lines.every(({text}) => displayWidth(text) <= 80));
	});
}

test('a quote nested too deeply says so and keeps its words', () => {
	const lines = show(`before\n\n${'> '.repeat(500)}deep\n\nafter`, 400);
	assert.ok(lines.some(line => line.includes('nested too deeply')));
	assert.ok(lines.some(line => line.includes('deep')));
	assert.equal(lines[0], 'before');
	assert.equal(lines.at(-1), 'after');
});

test('emphasis nested too deeply says so, and the next paragraph is unharmed', () => {
	const lines = show(`${'*a '.repeat(80)}b${' a*'.repeat(80)}\n\n*after*`, 2000);
	assert.match(lines[0] ?? '', /too deep to be read/);
	assert.equal(lines.at(-1), 'after');
});

test('a run without spaces that is too long is shown as typed', () => {
	const [line] = show(`**${'a'.repeat(5000)}**`, 20_000);
	assert.match(line ?? '', /^\*\*a{5000}\*\* \(shown as typed/);
});

test('an embedded picture is not a long run', () => {
	assert.deepEqual(show(`**a** ![pic](data:image/png;base64,${'iVBOR'.repeat(5000)}) b`), ['a ▣ pic b']);
});
