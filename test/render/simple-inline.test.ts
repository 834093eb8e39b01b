import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {createFlatPainter} from '../../src/render/flat-paint.ts';
import {createInlinePainter} from '../../src/render/inline-paint.ts';
import {lex} from '../../src/render/lex.ts';
import {readSimple} from '../../src/render/simple-inline.ts';
import {createPaint, type Role, themes} from '../../src/render/theme.ts';

const {readInline} = lex('', {extensions: []}, () => {});

const trimmed = (pieces: readonly string[]): string =>
	pieces
		.join('')
		.replace(/^[ \t\n]+/, '')
		.trimEnd();

const simple = fc.constantFrom(
	...'a|b c|The river|1|é|中|*a*|**b c**|_d_|__e f__|`x`|`a_b c`|[a](b)|[the way](https://example.org/a_b)'.split(
		'|',
	),
	...' | | |\n|.|, |: |; |-|(|)|/|#|=|{|}|&|—|“|”|’|"|\''.split('|'),
);
const difficult = fc.constantFrom(
	...'!|~|>|<|*|**|_|__|`|``|[|](b)|  \n|==|:a:|\\|&amp;|@|https|http://a.b|://|www.a|mailto:|ftp|`*`|x@y'.split(
		'|',
	),
);
const source = fc
	.array(fc.oneof({weight: 8, arbitrary: simple}, {weight: 1, arbitrary: difficult}), {maxLength: 14})
	.map(trimmed);

test('what is read without marked is read as marked does', () => {
	let count = 0;
	fc.assert(
		fc.property(source, text => {
			const tokens = readSimple(text);
			if (tokens === undefined) return;
			count++;
			assert.deepEqual(tokens, readInline(text).tokens, JSON.stringify(text));
		}),
		{numRuns: 6000},
	);
	assert.ok(count > 1000, `only ${count} texts were read without marked`);
});

test('words, code, emphasis and links of the plainest form need no marked', () => {
	const text = 'The *river* meets `the_sea`; **nobody knew**, said [the map](https://example.org/a-map?b=c).';
	assert.deepEqual(
		readSimple(text)?.map(({type}) => type),
		['text', 'em', 'text', 'codespan', 'text', 'strong', 'text', 'link', 'text'],
	);
});

test('what may mean more than it looks is left to marked', () => {
	for (const text of [
		'a*b*',
		'*a**',
		'![a](b)',
		'[a][b]',
		'[^1](b)',
		'[[a]]',
		'`` ` ``',
		'**a *b* c**',
		'$a$',
	]) {
		assert.equal(readSimple(text), undefined, text);
	}
});

const nested = fc.constantFrom(
	...'***b***|**[a](b)**|[**a**](b)|[x.org](https://a.b)|[n](#fn-1)|[j](javascript:x)|http://a.b|&#10;|&#27;'.split(
		'|',
	),
);
const looks = Object.values(themes).flatMap(theme =>
	([0, 1, 2, 3, 'plain'] as const).map(level => createPaint(theme, level)),
);
const roles = ['text', 'strong', 'dim', 'heading1', 'heading2', 'heading3', 'tableHeader'] as const;

test('what is painted at once looks as marked-terminal paints it, in every theme and role', () => {
	const painters = looks.map(paint => {
		const paintNested = createInlinePainter(paint);
		return {paintNested, paintFlat: createFlatPainter(paint, paintNested)};
	});
	fc.assert(
		fc.property(
			fc.array(fc.oneof({weight: 8, arbitrary: simple}, {weight: 1, arbitrary: nested}), {maxLength: 10}),
			fc.constantFrom(...painters),
			fc.constantFrom<Role>(...roles),
			(pieces, {paintFlat, paintNested}, role) => {
				const {tokens} = readInline(trimmed(pieces));
				assert.deepEqual(paintFlat(tokens, role), paintNested(tokens, role));
			},
		),
		{numRuns: 4000},
	);
});

test('a text in which nothing stands inside anything else is not given to the other painter', () => {
	const paintFlat = createFlatPainter(createPaint(themes.ink, 3), () => assert.fail());
	const {tokens} = readInline('A *word*, `code`, **more** and [a link](https://example.org).');
	assert.deepEqual(paintFlat(tokens, 'text').links, ['https://example.org']);
});
