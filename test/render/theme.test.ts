import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type ColorLevel, createPaint, printedPaint, type Role, themes} from '../../src/render/theme.ts';
import {show} from './show.ts';

/** Relative luminance of a color `#rrggbb` as WCAG 2 defines it. */
const luminance = (color: string): number => {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5]
		.map(start => Number.parseInt(color.slice(start, start + 2), 16) / 255)
		.map(share => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
	const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (high + 0.05) / (low + 0.05);
};

/** Roles whose job is to stay in the background: lines and bars. */
const decoration: readonly Role[] = ['rule', 'quoteBar'];
/** Roles that running text is set in. */
const reading: readonly Role[] = [
	'text',
	'strong',
	'emphasis',
	'quote',
	'codeBlock',
	'heading3',
	'tableHeader',
];

for (const name of ['ink', 'paper'] as const) {
	const {background: page = '', styles} = themes[name];

	test(`text in ${name} has a contrast of 7 to 1, everything else that is read one of 4.5 to 1`, () => {
		for (const [role, {color, background = page}] of Object.entries(styles)) {
			if (color === undefined || decoration.some(other => other === role)) continue;
			const least = reading.some(other => other === role) ? 7 : 4.5;
			assert.ok(contrast(color, background) >= least, `${role}: ${contrast(color, background).toFixed(2)}`);
		}
	});

	test(`lines and bars in ${name} can be seen`, () => {
		for (const role of decoration) assert.ok(contrast(styles[role].color ?? page, page) >= 2, role);
	});
}

test('auto uses no color that vanishes on a light or a dark background', () => {
	for (const role of reading) assert.equal(themes.auto.styles[role].color, undefined, role);
	for (const {color, background} of Object.values(themes.auto.styles)) {
		assert.ok(!['black', 'white', 'blue', 'yellow'].includes(color ?? ''));
		assert.equal(background, undefined);
	}
});

test('mono has no colors', () => {
	for (const {color, background} of Object.values(themes.mono.styles))
		assert.equal(color ?? background, undefined);
});

test('plain painters add nothing, level 0 adds weight but no color', () => {
	for (const theme of Object.values(themes)) {
		assert.equal(createPaint(theme, 'plain').title('x'), 'x');
		assert.equal(createPaint(theme, 0).title('x'), '\u001b[1mx\u001b[22m');
	}
});

test('colors are written as the terminal understands them', () => {
	const start = (level: ColorLevel): string => createPaint(themes.ink, level).accent('x').split('x')[0] ?? '';
	assert.match(start(3), /^\u001b\[38;2;\d+;\d+;\d+m$/);
	assert.match(start(2), /^\u001b\[38;5;\d+m$/);
	assert.match(start(1), /^\u001b\[(?:3|9)\dm$/);
});

test('headings without a line under them look different at every level, in every theme', () => {
	const levels = ['heading2', 'heading3', 'heading4', 'heading5', 'heading6', 'text'] as const;
	for (const [name, {styles}] of Object.entries(themes)) {
		const looks = levels.slice(1).map(level => JSON.stringify(styles[level]));
		assert.equal(new Set(looks).size, looks.length, name);
		assert.equal(styles.heading2.bold, true);
		assert.deepEqual(
			levels.filter(level => styles[level].bold).at(-1),
			name === 'mono' ? 'heading4' : 'heading3',
		);
	}
});

test('printed text without styles keeps the signs of what is struck out, and of nothing else', () => {
	const text = 'Old **price** ~~100~~ *50*, <del>x</del> and `~~code~~`.';
	assert.deepEqual(show(text, 60, {paint: printedPaint}), ['Old price ~~100~~ 50, ~~x~~ and ~~code~~.']);
	assert.deepEqual(show(text, 60), ['Old price 100 50, x and ~~code~~.']);
});
