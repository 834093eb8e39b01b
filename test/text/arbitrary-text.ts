import fc from 'fast-check';

const ranges: readonly (readonly [first: number, last: number])[] = [
	[0x20, 0x7e],
	[0x20, 0x7e],
	[0x61, 0x7a],
	[0xa0, 0x24f],
	[0x300, 0x36f],
	[0x370, 0x52f],
	[0x590, 0x6ff],
	[0x8e0, 0x8ff],
	[0x900, 0xdff],
	[0xe00, 0xeff],
	[0x1100, 0x11ff],
	[0x2000, 0x206f],
	[0x2190, 0x21ff],
	[0x2600, 0x27bf],
	[0x3000, 0x30ff],
	[0x4e00, 0x4eff],
	[0xac00, 0xacff],
	[0xfe00, 0xfe0f],
	[0xff00, 0xffef],
	[0x1f1e6, 0x1f1ff],
	[0x1f300, 0x1f64f],
	[0x1f3fb, 0x1f3ff],
	[0x1f900, 0x1f9ff],
	[0x20000, 0x200ff],
	[0xe0020, 0xe007f],
];

const telling = [
	...[
		'\u200d',
		'\u200c',
		'\ufe0e',
		'\ufe0f',
		'\u20e3',
		'#',
		'1',
		'\u0301',
		'\u093f',
		'\u094d',
		'\u0e33',
		'\u0600',
	],
	...[
		'\u00ad',
		'\u200b',
		'\u2060',
		'\u00a0',
		'\u3000',
		'—',
		'-',
		'、',
		'」',
		'「',
		'(',
		')',
		' ',
		'. ',
		'/',
		'\ufffd',
	],
	...['❤️', '👩‍👩‍👧‍👦', '🏳️‍🌈', '🏴󠁧󠁢󠁷󠁬󠁳󠁿', '👍🏽', '☝🏿', '1️⃣', '🇩🇪', 'क्षि', '각', 'ภาษา'],
];

const codePoint = fc.constantFrom(...ranges).chain(([min, max]) => fc.integer({min, max}));
const unit = fc.oneof(
	{weight: 3, arbitrary: codePoint.map(code => String.fromCodePoint(code))},
	{weight: 1, arbitrary: fc.constantFrom(...telling)},
);

/** Text of many scripts with what is special about their widths and clusters; no controls. */
export const anyText: fc.Arbitrary<string> = fc.string({unit, maxLength: 60});

/** Anything that can be in a string: text, controls, lone surrogates, parts of escape sequences. */
export const anyString: fc.Arbitrary<string> = fc
	.array(
		fc.oneof(
			anyText,
			fc.constantFrom(
				'\x1b[',
				'\x1b]',
				'\x1bP',
				'\x9b',
				'\x9d',
				'\x90',
				'8;;',
				'31m',
				'\x07',
				'\x1b\\',
				'\x9c',
				'\x1b',
			),
			fc.constantFrom(
				'\n',
				'\r\n',
				'\r',
				'\t',
				'\0',
				'\x7f',
				'\x85',
				'\ud83d',
				'\udc68',
				'\u202e',
				'\u2028',
				'\ufeff',
			),
		),
		{maxLength: 12},
	)
	.map(parts => parts.join(''));
