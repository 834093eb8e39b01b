import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createPaint, themes} from '../../src/render/theme.ts';
import {displayWidth} from '../../src/text/width.ts';
import {onPage} from '../../src/ui/on-page.ts';

const background = '\u001B[48;2;250;247;240m';
const paper = createPaint(themes.paper, 3);

test('a theme with a page of its own colors the row from edge to edge', () => {
	const row = onPage('text', 10, paper);
	assert.ok(row.includes(background));
	assert.equal(displayWidth(row), 10);
});

test('what ends a color or a background inside goes back to that of the page', () => {
	const row = onPage(`a ${paper.mark('marked')} ${paper.link('link')} b`, 30, paper);
	const ends = row.split('\u001B[49m').slice(1, -1);
	for (const rest of ends)
		assert.ok(rest.startsWith('\u001B[39m') || rest.startsWith(background), JSON.stringify(row));
	assert.match(row, /\u001B\[39m\u001B\[38;2;44;42;38m/);
});

test('a number within an extended color ends nothing', () => {
	const row = onPage('\u001B[38;2;39;49;0mx\u001B[39m', 5, paper);
	assert.ok(row.includes('\u001B[38;2;39;49;0mx'));
});

test('themes that take the terminal’s colors leave the row as it is', () => {
	for (const name of ['auto', 'mono'] as const)
		assert.equal(onPage('text', 10, createPaint(themes[name], 3)), 'text');
	assert.equal(onPage('text', 10, createPaint(themes.mono, 'plain')), 'text');
});
