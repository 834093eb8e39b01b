import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import {test} from 'node:test';
import fc from 'fast-check';
import {createDocument} from '../../src/render/document.ts';
import type {LayoutOptions} from '../../src/render/layout.ts';
import type {Line} from '../../src/render/line.ts';
import {createPaint, themes} from '../../src/render/theme.ts';
import {stripEscapes} from '../../src/text/escape-sequences.ts';
import {displayWidth} from '../../src/text/width.ts';
import {gfmExamples} from './gfm-examples.ts';

// The package has no types, and no entry an import could take.
const spec = createRequire(import.meta.url)('commonmark-spec') as {
	readonly tests: readonly {readonly markdown: string}[];
};
const examples = [
	...spec.tests.map(({markdown}) => markdown.replaceAll('→', '\t')),
	...Object.values(gfmExamples).flat(),
];

/** Text, styles and hyperlinks that are well formed, and nothing else that a terminal would act on. */
const allowed =
	/^(?:[^\0-\x1f\x7f-\x9f]|\x1b\[[0-9;]*m|\x1b\]8;[^;\0-\x1f\x7f-\x9f]*;[^\0-\x1f\x7f-\x9f]*\x1b\\)*$/;
const forbidden = /[\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e001f}]/u;

const nasty = [
	...[
		'\x1b]52;c;aGk=\x07',
		'\x1b[31m',
		'\x9b1m',
		'\0',
		'\x07',
		'\r',
		'\x7f',
		'\u202e',
		'\u2066',
		'\u200f',
		'\u{e0041}',
		'\ufeff',
	],
	...[
		'&#27;',
		'&#x1b;',
		'&#155;',
		'&#x202e;',
		'&#8238;',
		'&NewLine;',
		'&Tab;',
		'&#10;',
		'&zwnj;',
		'&amp;#27;',
		'&#0;',
	],
	...[
		'<',
		'>',
		'</b>',
		'<b>',
		'<a href="&#27;]0;x&#7;">',
		'<img alt="&#27;c">',
		'<!--',
		'-->',
		'<pre>',
		'<table><tr><td>',
	],
	...[
		'`',
		'```',
		'```\x1b]0;x\x07js\n',
		'*',
		'**',
		'_',
		'~~',
		'[',
		'](',
		')',
		'![',
		'[^1]',
		'[^1]: note\n',
		'|',
		'|-|-|\n',
		'$',
		'$$',
	],
	...[
		'# ',
		'> ',
		'- ',
		'1. ',
		'- [ ] ',
		'\n',
		'\n\n',
		'    ',
		'\t',
		'---\n',
		':tada:',
		'==',
		'{{ x }}',
		'{% raw %}',
		':::tip\n',
	],
	...[
		'日本語',
		'שלום',
		'é',
		'👩‍👩‍👧',
		'\u00ad',
		'https://example.org/a/b?c',
		'www.a.b',
		'a@b.co',
		'[[note|text]]',
		'{#id}',
		'\\',
	],
	...[
		'javascript:alert(1)',
		'[x](javascript:a)',
		'[x](data:text/html,a)',
		'[http://a.b](http://c.d)',
		'\ud800',
	],
];

const hostileText = fc
	.array(
		fc.oneof(
			fc.constantFrom(...nasty),
			fc.constantFrom(...examples),
			fc.string({unit: 'binary', maxLength: 12}),
			fc.lorem({maxCount: 6}),
		),
		{
			maxLength: 14,
		},
	)
	.map(parts => parts.join(''));

const paint = createPaint(themes.ink, 3);

const optionsFor = (columns: number, hyperlinks: boolean): LayoutOptions => ({
	columns,
	measure: Math.min(72, columns),
	paint,
	hyperlinks,
	codeWrap: true,
});

const setAll = (text: string, columns: number, hyperlinks = true): readonly Line[] => [
	...createDocument({text, page: {back: '← Back', title: text.slice(0, 40), meta: text.slice(0, 20)}})
		.layout(optionsFor(columns, hyperlinks))
		.all(),
];

/** True when every style and hyperlink opened on a line is closed on it. */
const isClosed = (line: string): boolean => {
	const open = new Set<string>();
	let isLinked = false;
	for (const [sequence, parameters, target] of line.matchAll(
		/\x1b\[([0-9;]*)m|\x1b\]8;[^;]*;([^\x1b]*)\x1b\\/g,
	)) {
		if (sequence.startsWith('\x1b]')) isLinked = target !== '';
		else readStyle(parameters ?? '', open);
	}
	return open.size === 0 && !isLinked;
};

const ends: Readonly<Record<number, string>> = {
	22: 'weight',
	23: 'italic',
	24: 'underline',
	27: 'inverse',
	29: 'strike',
	39: 'color',
	49: 'background',
};
const starts: Readonly<Record<number, string>> = {
	1: 'weight',
	2: 'weight',
	3: 'italic',
	4: 'underline',
	7: 'inverse',
	9: 'strike',
};

const readStyle = (parameters: string, open: Set<string>): void => {
	const codes = parameters.split(';').map(Number);
	for (let index = 0; index < codes.length; index++) {
		const code = codes[index] ?? 0;
		if (code === 0) open.clear();
		const end = ends[code];
		if (end !== undefined) open.delete(end);
		const isColor = (code >= 30 && code <= 38) || (code >= 90 && code <= 97);
		const start = starts[code] ?? (isColor ? 'color' : code >= 40 && code <= 48 ? 'background' : undefined);
		if (start !== undefined) open.add(start);
		if (code === 38 || code === 48) index += codes[index + 1] === 5 ? 2 : 4;
	}
};

test('no text can send the terminal anything but words, styles and links', () => {
	fc.assert(
		fc.property(hostileText, fc.constantFrom(20, 40, 80, 120), fc.boolean(), (text, columns, hyperlinks) => {
			for (const {text: line} of setAll(text, columns, hyperlinks)) {
				assert.match(line, allowed);
				assert.doesNotMatch(line, forbidden);
			}
		}),
		{numRuns: 600},
	);
});

test('no line is wider than the window, whatever the text', () => {
	fc.assert(
		fc.property(hostileText, fc.integer({min: 4, max: 130}), (text, columns) => {
			for (const {text: line} of setAll(text, columns)) {
				assert.ok(
					displayWidth(line) <= columns,
					`${displayWidth(line)} > ${columns}: ${JSON.stringify(line)}`,
				);
			}
		}),
		{numRuns: 600},
	);
});

test('every style and link is closed on the line it was opened on', () => {
	fc.assert(
		fc.property(hostileText, fc.constantFrom(20, 50, 80), (text, columns) => {
			for (const {text: line} of setAll(text, columns)) assert.ok(isClosed(line), JSON.stringify(line));
		}),
		{numRuns: 400},
	);
});

test('only http, https and mail addresses become hyperlinks of the terminal', () => {
	fc.assert(
		fc.property(hostileText, text => {
			for (const {text: line} of setAll(text, 80)) {
				for (const [, target] of line.matchAll(/\x1b\]8;[^;]*;([^\x1b]+)\x1b\\/g))
					assert.match(target ?? '', /^(?:https?|mailto):/i);
			}
		}),
		{numRuns: 300},
	);
});

test('no letter carries a tower of accents, however it is written, also in headings and code', () => {
	const accent = '\u0301';
	const text = [
		`# q${accent.repeat(500)}`,
		`ท${'\u0e49'.repeat(300)}`,
		`q${`<b>${accent.repeat(25)}</b>${accent.repeat(25)}`.repeat(20)}`,
		`e${'&#x301;'.repeat(300)}`,
		`\`\`\`\nx${accent.repeat(300)}\n\`\`\``,
	].join('\n\n');
	const document = createDocument({text});
	const lines = [
		...document.layout({columns: 80, measure: 72, paint: createPaint(themes.ink, 3), hyperlinks: true}).all(),
	];
	for (const shown of [
		...lines.map(line => stripEscapes(line.text)),
		...document.headings.map(heading => heading.text),
	])
		assert.doesNotMatch(shown, /\p{M}{31}/u);
});
