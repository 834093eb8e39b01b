import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {createDocument} from '../../src/render/document.ts';
import {highlight} from '../../src/render/highlight.ts';
import {createPaint, themes} from '../../src/render/theme.ts';
import {plainOptions, show} from './show.ts';

test('code is set in, below its language and title', () => {
	assert.deepEqual(show('text\n\n```js {1} title="a.js"\nx\n\n  y\n```\n\ntext'), [
		'text',
		'',
		'  js · a.js',
		'  x',
		'',
		'    y',
		'',
		'text',
	]);
});

test('a line wider than the window is cut with a sign, and can be scrolled', () => {
	const text = '```\nconst a = "a string";\n```';
	assert.deepEqual(show(text, 16, {codeWrap: false}), ['  const a = "a ›']);
	assert.deepEqual(show(text, 16, {codeWrap: false, codeShift: 8}), ['‹  = "a string";']);
	assert.deepEqual(show(text, 40, {codeWrap: false}), ['  const a = "a string";']);
});

test('a line wider than the window can go on in the next line, after a mark', () => {
	assert.deepEqual(show('```\n0123456789abcdef\n```', 12), ['  0123456789', '↳ abcdef']);
	assert.deepEqual(show('```\n漢字漢字漢字\n```', 9), ['  漢字漢', '↳ 字漢字']);
});

test('code wider than what is at its right begins further left, with its label, by no more than it lacks', () => {
	const shown = (cells: number): readonly string[] =>
		show(`text\n\n\`\`\`js\n${'x'.repeat(cells)}\ny\n\`\`\``, 80, {measure: 40, codeWrap: false}).slice(2);
	const at = (left: number, cells: number): readonly string[] =>
		['js', 'x'.repeat(cells), 'y'].map(line => ' '.repeat(left) + line);
	assert.deepEqual(shown(30), at(22, 30));
	assert.deepEqual(shown(56), at(22, 56));
	assert.deepEqual(shown(60), at(18, 60));
	assert.deepEqual(shown(74), at(4, 74));
	assert.deepEqual(shown(75), ['    js', `    ${'x'.repeat(73)}›`, '    y']);
});

test('for a few cells more of code that is cut even so nothing is moved', () => {
	const columnOf = (cells: number, columns: number): number | undefined =>
		show(`\`\`\`\n${'x'.repeat(cells)}\n\`\`\``, columns, {measure: 72, codeWrap: false})[0]?.indexOf('x');
	assert.equal(columnOf(74, 80), 4);
	assert.equal(columnOf(75, 80), 6);
	assert.equal(columnOf(75, 90), 11);
	assert.equal(columnOf(200, 100), 4);
});

test('code that is wrapped uses the window at its left as well', () => {
	const lines = show(`\`\`\`\n${'x'.repeat(90)}\n\`\`\``, 80, {measure: 40, codeWrap: true});
	assert.deepEqual(lines, [`    ${'x'.repeat(74)}`, `  ↳ ${'x'.repeat(16)}`]);
});

test('wide code in a list or a quote stays where it stands', () => {
	for (const [start, rest] of [
		['- a\n\n  ', '  '],
		['> ', '> '],
	] as const) {
		const columnOf = (cells: number): number | undefined => {
			const text = `${start}\`\`\`\n${rest}${'x'.repeat(cells)}\n${rest}\`\`\``;
			const lines = show(text, 80, {measure: 40, codeWrap: false});
			return lines.find(line => line.includes('xx'))?.indexOf('x');
		};
		assert.equal(columnOf(90), columnOf(5), start);
	}
});

test('where code begins does not depend on how far it was scrolled to', () => {
	const lines = ['short', ...Array.from({length: 100}, () => 'line'), 'x'.repeat(70)];
	const text = `\`\`\`\n${lines.join('\n')}\n\`\`\``;
	const shown = show(text, 80, {measure: 40, codeWrap: false});
	assert.equal(new Set(shown.map(line => line.search(/\S/))).size, 1);
});

test('in a page from right to left, too, wide code begins further left', () => {
	const document = createDocument({text: `\`\`\`\n${'x'.repeat(70)}\n\`\`\``, page: {dir: 'rtl'}});
	const [line] = document.layout({...plainOptions(80), measure: 40, codeWrap: false}).all();
	assert.equal(line?.text, `${' '.repeat(8)}${'x'.repeat(70)}`);
});

test('tabs reach to the next stop of four cells', () => {
	assert.deepEqual(show('```\n\ta\nab\tc\n漢\td\n```'), ['      a', '  ab  c', '  漢  d']);
});

test('the source of a code block is given as it was written, at every place in it', () => {
	const document = createDocument({text: `text\n\n\`\`\`js\n\ta  \n\n${'line\n'.repeat(100)}\`\`\`\n\ntext`});
	const source = `\ta  \n\n${'line\n'.repeat(100)}`.slice(0, -1);
	const places = [...document.layout(plainOptions(40)).all()];
	assert.equal(document.codeAt(places[0] ?? {block: 0, offset: 0}), undefined);
	for (const place of places.slice(2, 100)) assert.equal(document.codeAt(place), source);
});

test('every line of code is shown as it is, however it is nested', () => {
	const codeLine = fc.string({maxLength: 30}).map(line => line.replace(/[\n\r\t`~]/g, 'x'));
	fc.assert(
		fc.property(
			fc.array(codeLine, {minLength: 1, maxLength: 60}),
			fc.constantFrom('', '> ', '- ', '1. '),
			(code, container) => {
				const rest = container === '> ' ? '> ' : ' '.repeat(container.length);
				const text = ['```', ...code, '```']
					.map((line, index) => (index === 0 ? container : rest) + line)
					.join('\n');
				const lines = show(text, 80);
				for (const [index, line] of code.entries()) {
					assert.equal(lines[index]?.slice(container === '' ? 2 : container === '> ' ? 4 : 5), line);
				}
			},
		),
	);
});

test('a language name that is no name reaches neither the screen nor the highlighter', () => {
	const lines = show('```\u001b]52;c;aGk=\u0007js\nlet a;\n```', 40, {
		highlight,
		paint: createPaint(themes.auto, 3),
	});
	assert.ok(lines.every(line => !line.includes('\u001b]')));
	assert.equal(highlight('let a;', 'nosuch'), undefined);
	assert.equal(highlight('let a;', 'constructor'), undefined);
});

test('highlighting only adds looks', () => {
	const code = 'import {a} from "b"; // comment\nconst x = `t`;\n/* long\n\tcomment */\nclass A {}\n';
	const options = {highlight, paint: createPaint(themes.ink, 3)};
	for (const language of [
		'js',
		'ts',
		'python',
		'rust',
		'html',
		'json',
		'sh',
		'yaml',
		'toml',
		'go-html-template',
		'nosuch',
		'',
	]) {
		const text = `\`\`\`${language}\n${code}\`\`\``;
		const painted = show(text, 40, options).map(line => line.replace(/\u001b\[[\d;]*m/g, ''));
		assert.deepEqual(painted, show(text, 40), language);
	}
});

test('a comment over several lines is highlighted on each of them, also far down', () => {
	const text = `\`\`\`js\n/*\n${'word\n'.repeat(80)}*/\n\`\`\``;
	const lines = show(text, 40, {highlight, paint: createPaint(themes.auto, 3)});
	assert.equal(lines[70], `  \u001b[2;3mword\u001b[22;23m`);
});

test('code of unknown language is plain, and so is code too long to be highlighted quickly', () => {
	const options = {highlight, paint: createPaint(themes.auto, 3)};
	const isPainted = (text: string): boolean =>
		show(text, 40, options)
			.slice(1)
			.some(line => line.includes('\u001b['));
	assert.ok(isPainted('```js\nlet a = 1;\n```'));
	assert.ok(!isPainted('```nosuch\nlet a = 1;\n```'));
	assert.ok(!isPainted(`\`\`\`js\n${'let a = 1;\n'.repeat(5000)}\`\`\``));
});

test('an unclosed fence runs to the end of the text', () => {
	assert.deepEqual(show('```\na\n\nb'), ['  a', '', '  b']);
});

test('scrolling leaves code that fits where it is, and stops at the end of the widest line', () => {
	const text = `\`\`\`\nshort\n\`\`\`\n\n\`\`\`\n${'x'.repeat(20)}end\n\`\`\``;
	assert.deepEqual(show(text, 12, {codeWrap: false, codeShift: 100}), ['  short', '', '‹ xxxxxxxend']);
});

test('the line above code is a label', () => {
	const layout = createDocument({text: '```js\na\n```'}).layout(plainOptions(20));
	assert.deepEqual(
		[...layout.all()].map(({kind}) => kind),
		['label', 'code'],
	);
});

test('a line of code of more lines than a function takes arguments is wrapped', () => {
	const lines = show(`\`\`\`\n${'some code '.repeat(250_000)}end\n\`\`\``, 20);
	assert.ok(lines.length > 125_000);
	assert.match(`${lines.at(-2)?.slice(2)}${lines.at(-1)?.slice(2)}`, / code end$/);
});

test('a language in braces is shown as any other', () => {
	for (const info of [
		'{.python .numberLines}',
		'{#id .python}',
		'{python}',
		'{python, echo=FALSE}',
		'python {1,3}',
	])
		assert.deepEqual(show(`~~~ ${info}\nx\n~~~`), ['  python', '  x']);
	assert.deepEqual(show('~~~ {1,3}\nx\n~~~'), ['  x']);
	assert.deepEqual(show('~~~ {linenos=true}\nx\n~~~'), ['  x']);
});

test('the name of a file or the number of a line behind a language is none of its name', () => {
	for (const [info, label] of [
		['js:src/index.js', 'js · src/index.js'],
		['python:main.py', 'python · main.py'],
		[':notes.txt', 'notes.txt'],
		['js:a.js title="b.js"', 'js · b.js'],
		['javascript=12', 'javascript'],
		['javascript=', 'javascript'],
		['ts:line-numbers=3', 'ts'],
		['ts:no-line-numbers', 'ts'],
		['js:clipboard=true', 'js'],
		['c++', 'c++'],
	] as const)
		assert.deepEqual(show(`\`\`\`${info}\nx\n\`\`\``), [`  ${label}`, '  x']);
});
