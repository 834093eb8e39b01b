import fc from 'fast-check';

/** Pieces that mean something to Markdown, to HTML, to a terminal or to Unicode. */
const pieces = [
	...[
		'*',
		'**',
		'_',
		'~~',
		'`',
		'``',
		'[',
		'](',
		')',
		'![',
		'<',
		'>',
		'\\',
		'|',
		'$',
		'$$',
		'==',
		':tada:',
		'[^1]',
	],
	...[
		'&#27;',
		'&#x9b;',
		'&NewLine;',
		'&#0;',
		'\u001B[31m',
		'\u001B]0;x\u0007',
		'\u009B',
		'\0',
		'\r',
		'\u202E',
	],
	...['日本語', 'שלום', '👩‍👩‍👧', 'e\u0301', '\u00AD', '\uD800', '\u{E0041}', ' ', '  ', '\t'],
	...['<b>', '</b>', '<a href="javascript:x">', '<!--', '-->', '<img alt="x', '<table><tr><td>', '<details>'],
	...[
		'https://a.example/b',
		'www.a.b',
		'a@b.co',
		'[[note|text]]',
		'{{ x }}',
		'{% raw %}',
		'[a][b]',
		'[b]: /c',
		'%%',
		'%%x%%',
		'^[a note]',
		' ^id-1',
		'{: .a}',
		'{% endraw %}',
		'![[a.png|300]]',
		'<Tab label="x">',
	],
];

const inline = fc
	.array(
		fc.oneof(fc.constantFrom(...pieces), fc.lorem({maxCount: 4}), fc.string({unit: 'binary', maxLength: 6})),
		{
			maxLength: 12,
		},
	)
	.map(parts => parts.join(''));

const line = inline.map(text => text.replaceAll('\n', ' '));

const indented = (text: string, first: string, rest: string): string =>
	text
		.split('\n')
		.map((part, index) => (index === 0 ? first : rest) + part)
		.join('\n');

const {block} = fc.letrec<{block: string; blocks: string}>(tie => ({
	block: fc.oneof(
		{maxDepth: 6, depthSize: 'small'},
		inline,
		fc.tuple(fc.integer({min: 1, max: 7}), line).map(([level, text]) => `${'#'.repeat(level)} ${text}`),
		fc
			.tuple(fc.constantFrom('```', '~~~', '````'), line, inline)
			.map(([fence, info, code]) => `${fence}${info}\n${code}\n${fence}`),
		fc
			.array(fc.array(line, {minLength: 1, maxLength: 5}), {minLength: 1, maxLength: 5})
			.map(rows =>
				[rows[0] ?? [], rows[0]?.map(() => ':-:') ?? [], ...rows.slice(1)]
					.map(cells => `| ${cells.join(' | ')} |`)
					.join('\n'),
			),
		fc.tuple(line, inline).map(([name, text]) => `[^${name}]: ${text}`),
		fc.constantFrom('---', '***', '<hr>', '::: tip', ':::', '> [!NOTE]', '{#id}', '<!-- more -->'),
		tie('blocks').map(text => indented(text, '> ', '> ')),
		fc
			.tuple(fc.constantFrom('- ', '* ', '1. ', '- [ ] ', '- [x] ', '- [/] ', '99999999. '), tie('blocks'))
			.map(([mark, text]) => indented(text, mark, ' '.repeat(mark.length))),
		tie('blocks').map(text => `<div>\n${text}\n</div>`),
	),
	blocks: fc.array(tie('block'), {maxLength: 4}).map(parts => parts.join('\n\n')),
}));

/** Markdown as people and machines write it, and as nobody should. */
export const markdown: fc.Arbitrary<string> = fc
	.array(block, {maxLength: 6})
	.map(parts => parts.join('\n\n'));

const value = fc.oneof(
	inline,
	fc.json(),
	fc.constantFrom(
		'2026-03-10',
		'2026-99-99',
		'0000-00-00T25:61',
		'|',
		'>-',
		'&a [*a, *a]',
		'!!js/function x',
		'~',
		'"',
		"'",
		'- a\n- b',
	),
);
const field = fc.tuple(
	fc.constantFrom(
		'title',
		'date',
		'updated',
		'tags',
		'categories',
		'draft',
		'lang',
		'excerpt',
		'slug',
		'aliases',
		'series',
		'__proto__',
		'constructor',
	),
	value,
);

/** A file with front matter in one of its forms, whole and broken. */
export const frontMatter: fc.Arbitrary<string> = fc
	.tuple(
		fc.constantFrom(
			['---', ': ', '---'],
			['+++', ' = ', '+++'],
			['{', '": ', '}'],
			['---', ': ', '...'],
			['---', ':', ''],
		),
		fc.array(field, {maxLength: 8}),
		inline,
	)
	.map(([[open, is, close], fields, body]) =>
		[open, ...fields.map(([name, text]) => `${name}${is}${text}`), close, body].join('\n'),
	);
