import assert from 'node:assert/strict';
import {test} from 'node:test';
import {paletteColor} from '../../src/render/nearest-color.ts';
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

/** The sixteen colors as xterm has them, and as PC terminals do. */
const schemes = {
	xterm: [
		...['#000000', '#cd0000', '#00cd00', '#cdcd00', '#0000ee', '#cd00cd', '#00cdcd', '#e5e5e5'],
		...['#7f7f7f', '#ff0000', '#00ff00', '#ffff00', '#5c5cff', '#ff00ff', '#00ffff', '#ffffff'],
	],
	pc: [
		...['#000000', '#aa0000', '#00aa00', '#aa5500', '#0000aa', '#aa00aa', '#00aaaa', '#aaaaaa'],
		...['#555555', '#ff5555', '#55ff55', '#ffff55', '#5555ff', '#ff55ff', '#55ffff', '#ffffff'],
	],
} as const;

const hex = (index: number): string =>
	`#${paletteColor(index)
		.map(part => part.toString(16).padStart(2, '0'))
		.join('')}`;

/** The colors a role's text is written in and on, by the sequences that stand before it; undefined for the terminal's own. */
const colorsOf = (paint: (text: string) => string, scheme: readonly string[] = []) => {
	const colors: {text?: string; ground?: string} = {};
	const codes = [...(paint('x').split('x')[0] ?? '').matchAll(/\u001b\[([\d;]+)m/g)].map(
		([, code = '']) => code,
	);
	for (const code of codes) {
		const [kind = 0, , index = 0] = code.split(';').map(Number);
		if (kind === 38) colors.text = hex(index);
		else if (kind === 48) colors.ground = hex(index);
		else if (kind >= 100 || (kind >= 40 && kind < 48))
			colors.ground = scheme[kind >= 100 ? kind - 92 : kind - 40] ?? '';
		else if (kind >= 90 || (kind >= 30 && kind < 38))
			colors.text = scheme[kind >= 90 ? kind - 82 : kind - 30] ?? '';
	}
	return colors;
};

const roles = Object.keys(themes.ink.styles) as Role[]; // the type of a theme says that these are its roles

/** Contrast of every role's text, for roles that have a color, in what a terminal with these colors shows. */
const contrasts = (name: 'ink' | 'paper', level: ColorLevel, scheme?: readonly string[]) => {
	const paint = createPaint(themes[name], level);
	const {ground: page = ''} = colorsOf(paint.page, scheme);
	assert.match(page, /^#/);
	return roles.flatMap(role => {
		const {text, ground = page} = colorsOf(paint[role], scheme);
		return text === undefined ? [] : [{role, value: contrast(text, ground), onPage: contrast(ground, page)}];
	});
};

for (const name of ['ink', 'paper'] as const) {
	test(`in 256 colors ${name} is as easy to read as in all of them`, () => {
		for (const {role, value} of contrasts(name, 2)) {
			const least = decoration.includes(role) ? 2 : reading.includes(role) || role === 'page' ? 7 : 4.5;
			assert.ok(value >= least, `${role}: ${value.toFixed(2)}`);
		}
	});

	test(`in 256 colors the page of ${name} is as neutral and as dark or light as it is meant to be`, () => {
		const {ground = ''} = colorsOf(createPaint(themes[name], 2).page);
		assert.match(ground, /^#(..)\1\1$/);
		assert.ok(contrast(ground, themes[name].background ?? '') < 1.1, ground);
	});

	for (const [scheme, colors] of Object.entries(schemes)) {
		test(`in the sixteen colors of ${scheme} everything in ${name} can be read`, () => {
			for (const {role, value} of contrasts(name, 1, colors)) {
				const isDim = colorsOf(createPaint(themes[name], 1)[role], colors).text === colors[8];
				assert.ok(value >= (isDim ? 4 : 4.5), `${role}: ${value.toFixed(2)}`);
			}
		});
	}

	test(`in sixteen colors what is found, dim or selected does not look like the text of ${name}`, () => {
		const paint = createPaint(themes[name], 1);
		const looks = (['page', 'dim', 'mark', 'currentMark', 'selected', 'link'] as const).map(role =>
			paint[role]('x'),
		);
		assert.equal(new Set(looks).size, looks.length);
		for (const role of ['mark', 'currentMark', 'selected', 'highlighted'] as const)
			assert.notEqual(
				colorsOf(paint[role], schemes.xterm).ground,
				colorsOf(paint.page, schemes.xterm).ground,
				role,
			);
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
