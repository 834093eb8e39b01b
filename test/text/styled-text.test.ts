import assert from 'node:assert/strict';
import {test} from 'node:test';
import xterm from '@xterm/headless';
import {Chalk} from 'chalk';
import fc from 'fast-check';
import {fromAnsi, overlay, overlayAll, type StyledText, toAnsi} from '../../src/text/styled-text.ts';

const chalk = new Chalk({level: 3});
const closeLink = '\x1b]8;;\x1b\\';
const openLink = (target: string) => `\x1b]8;;${target}\x1b\\`;

const plain = fc.string({unit: fc.constantFrom('a', 'b', ' ', 'é', '日'), maxLength: 8});
const anyStyled: fc.Arbitrary<StyledText> = fc
	.array(
		fc.tuple(
			plain,
			fc.constantFrom(
				'',
				'\x1b[1m',
				'\x1b[2m',
				'\x1b[22m',
				'\x1b[3;7m',
				'\x1b[31m',
				'\x1b[48;5;7m',
				'\x1b[38;2;1;2;3m',
				'\x1b[39;49m',
				'\x1b[0m',
			),
			fc.constantFrom('', openLink('1'), openLink('2'), closeLink),
		),
		{maxLength: 12},
	)
	.map(parts => fromAnsi(parts.flat().join('')));

test('text without sequences has no spans', () => {
	assert.deepEqual(fromAnsi('plain 日本'), {text: 'plain 日本', spans: []});
});

test('nested styles become flat spans in one canonical order', () => {
	const {text, spans} = fromAnsi(chalk.cyan(`a${chalk.bold(`b${chalk.italic.red('c')}d`)}e`));
	assert.equal(text, 'abcde');
	assert.deepEqual(
		spans.map(({start, end, style}) => [text.slice(start, end), style]),
		[
			['a', '36'],
			['b', '1;36'],
			['c', '1;3;31'],
			['d', '1;36'],
			['e', '36'],
		],
	);
});

const readings: readonly (readonly [ansi: string, style: string, promise: string])[] = [
	['\x1b[36;1mx', '1;36', 'parameters are put into canonical order'],
	['\x1b[38;5;208mx', '38;5;208', 'a color of 256 is one value'],
	['\x1b[48;2;1;2;3;4mx', '4;48;2;1;2;3', 'a true color is one value'],
	['\x1b[31m\x1b[92mx', '92', 'a color takes the place of the one before'],
	['\x1b[1m\x1b[2m\x1b[22mx', '', '22 ends both bold and faint'],
	['\x1b[1;3;4;31m\x1b[39m\x1b[24mx', '1;3', 'a closing code ends its own kind only'],
	['\x1b[1;31m\x1b[mx', '', 'no parameter is a reset'],
	['\x1b[1;0;4mx', '4', 'a reset counts among other parameters'],
	['\x1b[5;8mx', '', 'blinking and hidden text is shown like any other'],
	['\x1b[2K\x1b[31mx\x1b7', '31', 'other sequences are dropped'],
];

for (const [ansi, style, promise] of readings) {
	test(promise, () => {
		const expected = style === '' ? [] : [{start: 0, end: 1, style, link: -1}];
		assert.deepEqual(fromAnsi(ansi), {text: 'x', spans: expected});
	});
}

test('hyperlinks written by the painter become links', () => {
	const {text, spans} = fromAnsi(`see ${openLink('12')}the ${chalk.bold('post')}${closeLink}.`);
	assert.equal(text, 'see the post.');
	assert.deepEqual(spans, [
		{start: 4, end: 8, style: '', link: 12},
		{start: 8, end: 12, style: '1', link: 12},
	]);
});

test('a hyperlink to anything but an index is no link', () => {
	assert.deepEqual(fromAnsi(`${openLink('https://example.com')}x${closeLink}`).spans, []);
});

test('a part closes what it opens with the codes for it', () => {
	const styled = fromAnsi(chalk.bold(`one ${chalk.red('two')} three`));
	assert.equal(toAnsi(styled, 2, 6), '\x1b[1me \x1b[31mtw\x1b[22;39m');
	assert.equal(toAnsi(styled, 7, 13), '\x1b[1m three\x1b[22m');
	assert.equal(toAnsi(fromAnsi('plain'), 1, 3), 'la');
	assert.equal(toAnsi(styled, 4, 4), '');
});

test('faint text after bold text is opened again, since one code closes both', () => {
	const styled = fromAnsi('\x1b[1;2ma\x1b[22;2mb');
	assert.equal(toAnsi(styled, 0, 2), '\x1b[1;2ma\x1b[22;2mb\x1b[22m');
});

test('a link on two lines is opened and closed on each, with the same id', () => {
	const styled = fromAnsi(`a ${openLink('3')}long ${chalk.underline('link')}${closeLink}`);
	const hyperlink = (link: number) => `https://example.com/${link}`;
	assert.equal(
		toAnsi(styled, 0, 6, {hyperlink}),
		`a \x1b]8;id=3;https://example.com/3\x1b\\long${closeLink}`,
	);
	assert.equal(
		toAnsi(styled, 7, 11, {hyperlink}),
		`\x1b]8;id=3;https://example.com/3\x1b\\\x1b[4mlink\x1b[24m${closeLink}`,
	);
});

test('a link without a target is only text', () => {
	const styled = fromAnsi(`${openLink('3')}x${closeLink}`);
	assert.equal(toAnsi(styled, 0, 1), 'x');
	assert.equal(toAnsi(styled, 0, 1, {hyperlink: () => undefined}), 'x');
});

test('nothing in a target can end the hyperlink or reach the terminal', () => {
	const styled = fromAnsi(`${openLink('0')}x${closeLink}`);
	const ansi = toAnsi(styled, 0, 1, {hyperlink: () => 'https://ü.org/a b\x1b\\\x07\x9c\ud800;?q'});
	assert.equal(ansi, `\x1b]8;id=0;https://%C3%BC.org/a%20b%1B\\%07%C2%9C%EF%BF%BD;?q\x1b\\x${closeLink}`);
});

test('soft hyphens are not written, and the hyphen of a broken word has the style of its end', () => {
	const styled = fromAnsi(chalk.italic('hy\u00adphen\u00adation'));
	assert.equal(toAnsi(styled, 0, 8, {suffix: '-'}), '\x1b[3mhyphen-\x1b[23m');
});

test('a mark is laid over styles, links and plain text alike', () => {
	const styled = fromAnsi(`one ${chalk.red('two')} three`);
	const marked = overlay(styled, 2, 9, '7');
	assert.equal(marked.text, styled.text);
	assert.deepEqual(marked.spans, [
		{start: 2, end: 4, style: '7', link: -1},
		{start: 4, end: 7, style: '7;31', link: -1},
		{start: 7, end: 9, style: '7', link: -1},
	]);
});

test('many marks are laid over a text at once as one after the other', () => {
	const word = /\w+/g;
	fc.assert(
		fc.property(anyStyled, styled => {
			const marks = Array.from(styled.text.matchAll(word), ({0: {length}, index}) => ({
				start: index,
				end: index + length,
				style: '7',
			}));
			const oneByOne = marks.reduce(
				(before, {start, end, style}) => overlay(before, start, end, style),
				styled,
			);
			assert.deepEqual(overlayAll(styled, marks), oneByOne);
		}),
	);
});

test('a mark covers the accents of its last letter', () => {
	assert.deepEqual(overlay(fromAnsi('e\u0301e'), 0, 1, '7').spans, [
		{start: 0, end: 2, style: '7', link: -1},
	]);
});

test('a mark beyond the text or of no length changes nothing', () => {
	const styled = fromAnsi(`one ${chalk.red('two')}`);
	assert.deepEqual(overlay(styled, 7, 12, '7').spans, styled.spans);
	assert.deepEqual(overlay(styled, 5, 5, '7').spans, styled.spans);
	assert.deepEqual(overlay(styled, 6, 2, '7').spans, styled.spans);
});

const anyMarked = fc
	.tuple(anyStyled, fc.nat(40), fc.nat(40), fc.constantFrom('7', '1;43', '4'))
	.map(([styled, start, end, style]) => overlay(styled, start, end, style));

test('what is written is read back the same', () => {
	fc.assert(
		fc.property(anyMarked, styled => {
			assert.deepEqual(fromAnsi(toAnsi(styled, 0, styled.text.length, {hyperlink: String})), styled);
		}),
		{numRuns: 3000},
	);
});

test('spans are sorted, apart and never empty', () => {
	fc.assert(
		fc.property(anyMarked, ({text, spans}) => {
			for (const [index, span] of spans.entries()) {
				assert.ok(span.start < span.end && span.end <= text.length);
				assert.ok(span.start >= (spans[index - 1]?.end ?? 0));
				assert.ok(span.style !== '' || span.link !== -1);
			}
		}),
	);
});

test('a mark changes the style of what it covers and of nothing else', () => {
	const styleAt = ({spans}: StyledText, index: number) =>
		spans.find(({start, end}) => start <= index && index < end);
	fc.assert(
		fc.property(anyStyled, fc.nat(40), fc.nat(40), (styled, start, end) => {
			const marked = overlay(styled, start, end, '53');
			for (let index = 0; index < styled.text.length; index++) {
				const before = styleAt(styled, index);
				const after = styleAt(marked, index);
				const isMarked = index >= start && index < end;
				assert.equal(after?.style.split(';').includes('53') ?? false, isMarked);
				assert.equal(after?.style.replace(/;?53(?=;|$)/, '').replace(/^;/, '') ?? '', before?.style ?? '');
				assert.equal(after?.link ?? -1, before?.link ?? -1);
			}
		}),
	);
});

test('any part of any text leaves a terminal as it found it', () => {
	fc.assert(
		fc.property(anyMarked, fc.nat(40), fc.nat(40), (styled, start, end) => {
			const part = toAnsi(styled, start, end, {
				hyperlink: link => `https://example.com/${link}`,
				suffix: '-',
			});
			const {text, spans} = fromAnsi(`${part}|`);
			assert.ok(text.endsWith('|'));
			assert.ok(spans.every(span => span.end < text.length));
			assert.equal(part.split('\x1b]8;id=').length, part.split(closeLink).length);
		}),
		{numRuns: 2000},
	);
});

test('a terminal shows every letter in the style of its span', async () => {
	const styled = overlay(
		fromAnsi(
			`${chalk.bold(`one ${chalk.hex('#123456').italic('two')}`)} ${chalk.dim.bgRed('three')} ${chalk.underline.inverse('four')} five`,
		),
		6,
		16,
		'9',
	);
	const terminal = new xterm.Terminal({cols: 40, rows: 2, allowProposedApi: true});
	await new Promise<void>(resolve => {
		terminal.write(toAnsi(styled, 0, styled.text.length), resolve);
	});
	const line = terminal.buffer.active.getLine(0);
	const shown = Array.from(styled.text, (_, column) => {
		const cell = line?.getCell(column);
		const flags = [
			cell?.isBold(),
			cell?.isDim(),
			cell?.isItalic(),
			cell?.isUnderline(),
			cell?.isInverse(),
			cell?.isStrikethrough(),
		];
		return `${cell?.getChars()} ${flags.map(flag => (flag ? 1 : 0)).join('')} ${cell?.getFgColor().toString(16)} ${cell?.getBgColor()}`;
	});
	const expected = Array.from(styled.text, (letter, index) => {
		const style = styled.spans.find(({start, end}) => start <= index && index < end)?.style ?? '';
		const codes = style.replace(/38;2;18;52;86/, 'x').split(';');
		const flags = ['1', '2', '3', '4', '7', '9'].map(code => (codes.includes(code) ? 1 : 0)).join('');
		return `${letter} ${flags} ${codes.includes('x') ? '123456' : '-1'} ${codes.includes('41') ? 1 : -1}`;
	});
	assert.deepEqual(shown, expected);
});
