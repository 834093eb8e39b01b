import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createDocument} from '../../src/render/document.ts';
import {createPaint, themes} from '../../src/render/theme.ts';
import {fromAnsi} from '../../src/text/styled-text.ts';
import {plainOptions, show} from './show.ts';

const targets = (text: string): readonly (readonly [string, string])[] =>
	createDocument({text}).links.map(({text: label, href}) => [label, href] as const);

test('links are listed in order with text and target', () => {
	assert.deepEqual(
		targets(
			'[a *b*](http://e.org/x) and <m@e.org>\n\n- ![pic](i/p.png)\n\n| [c](c.md) |\n|-|\n| [d][ref] |\n\n[ref]: #here',
		),
		[
			['a b', 'http://e.org/x'],
			['m@e.org', 'mailto:m@e.org'],
			['▣ pic', 'i/p.png'],
			['c', 'c.md'],
			['d', '#here'],
		],
	);
});

test('references in a target are decoded, and signs of an address are kept', () => {
	assert.deepEqual(targets('[a](http://e.org/?a=1&amp;b=c+d) [b](<x y.md>)'), [
		['a', 'http://e.org/?a=1&b=c+d'],
		['b', 'x%20y.md'],
	]);
});

test('only http, https, mail and relative targets are links; the text of others stays', () => {
	const text =
		'[a](javascript:alert) [b](JAVASCRIPT:x) [c](file:///etc) [d](data:text/html,x) [e](vbscript&#58;x) [f](&#x6a;avascript:x)';
	assert.deepEqual(targets(text), []);
	assert.deepEqual(show(text), ['a b c d e f']);
	assert.deepEqual(targets('[g](//e.org/x)'), [['g', 'https://e.org/x']]);
});

test('a text that looks like one host and leads to another shows where it leads', () => {
	assert.deepEqual(show('[https://bank.com](https://evil.com/x) [bank.com](https://www.bank.com)', 80), [
		'https://bank.com (evil.com) bank.com',
	]);
	assert.deepEqual(show('[bank.com](https://bank.com@evil.com) [readme.md](https://e.org)', 80), [
		'bank.com (evil.com) readme.md (e.org)',
	]);
});

test('a link of the terminal is closed and opened again on each line, with the same id', () => {
	const options = {hyperlinks: true, paint: createPaint(themes.mono, 'plain')};
	const lines = show('[a link of several words](https://e.org)', 14, options);
	assert.equal(lines.length, 2);
	for (const line of lines)
		assert.match(line, /^\u001b\]8;id=0;https:\/\/e\.org\u001b\\[^\u001b]+\u001b\]8;;\u001b\\$/);
});

test('relative links are no links of the terminal', () => {
	assert.deepEqual(show('[a](b.md)', 40, {hyperlinks: true}), ['a']);
});

test('a line says in which cells its links stand', () => {
	const document = createDocument({text: 'go to [the page](x.md), or **[漢字](y.md)**'});
	const [line] = document.layout({...plainOptions(80), columns: 80, measure: 60}).all();
	const spans = line?.links?.map(({from, to, link}) => [from, to, document.link(link)?.href]);
	assert.deepEqual(spans, [
		[16, 24, 'x.md'],
		[29, 33, 'y.md'],
	]);
});

test('the next link is found in both directions, without reading the rest of the text', () => {
	const document = createDocument({text: '[a](a)\n\ntext\n\n[b](b) [c](c)\n\nend'});
	const [a, b, c] = document.links;
	const start = {block: 0, offset: 0};
	assert.deepEqual(document.nextLink(start, 1), a);
	assert.deepEqual(a && document.nextLink(a.place, 1), b);
	assert.deepEqual(b && document.nextLink(b.place, 1), c);
	assert.deepEqual(c && document.nextLink(c.place, 1), undefined);
	assert.deepEqual(c && document.nextLink(c.place, -1), b);
	assert.deepEqual(b && document.nextLink(b.place, -1), a);
	assert.equal(document.nextLink(start, -1), undefined);
});

test('the selected link and the marks of a search are painted over the text', () => {
	const document = createDocument({text: 'find [the link](x.md) here'});
	const layout = document.layout({...plainOptions(40), paint: createPaint(themes.mono, 1)});
	const [link] = document.links;
	const [line] = layout.lines(
		layout.first,
		1,
		[
			{block: 1, start: 0, end: 4},
			{block: 1, start: 14, end: 18, current: true},
		],
		link?.id,
	);
	assert.equal(
		line?.text,
		'\u001b[1;4mfind\u001b[22;24m \u001b[4;7mthe link\u001b[24;27m \u001b[7mhere\u001b[27m',
	);
});

test('dim text that is marked or selected is dim no more: on a bright ground it could not be read', () => {
	const document = createDocument({text: 'x', page: {endBack: 'All writing'}});
	for (const name of ['auto', 'ink', 'paper', 'mono'] as const) {
		const layout = document.layout({...plainOptions(40), paint: createPaint(themes[name], 3)});
		const foot = document.blockCount - 1;
		const [plain] = layout.lines({block: foot, offset: 0}, 1);
		const [selected] = layout.lines({block: foot, offset: 0}, 1, [], document.links.at(-1)?.id);
		const [found] = layout.lines({block: foot, offset: 0}, 1, [{block: foot, start: 0, end: 40}]);
		assert.match(plain?.text ?? '', /All writing/);
		assert.notEqual(selected?.text, plain?.text);
		// 2 is dim, alone or among others, but for the parts of a color.
		const isDim = (text = '') => fromAnsi(text).spans.some(({style}) => /^(?:1;)?2(?:;|$)/.test(style));
		assert.ok(!isDim(selected?.text) && !isDim(found?.text), name);
	}
});

test('in print links are numbered, and their targets listed at the end', () => {
	const text =
		'a [link](https://e.org/x) and <https://e.org> and [same](https://e.org/x)\n\n[b](#frag) [rel](x.md)';
	assert.deepEqual(show(text, 60, {references: true}), [
		'a link [1] and https://e.org and same [1]',
		'',
		'b rel [2]',
		'',
		'[1] https://e.org/x',
		'[2] x.md',
	]);
	assert.deepEqual(show('no links', 60, {references: true}), ['no links']);
});

test('numbers of links stand in the right cells of a table', () => {
	assert.deepEqual(
		show('| a | b |\n|-|-|\n| [x](https://e.org) | y |', 60, {references: true})[2],
		'x [1]   y',
	);
});

test('links between notes lead to the note of that name', () => {
	assert.deepEqual(targets('[[A note]] and [[note#part|its part]] and ![[pic.png]]'), [
		['A note', 'A%20note'],
		['its part', 'note#part'],
		['▣ pic.png', 'pic.png'],
	]);
	assert.deepEqual(targets('[[Bug #1]](https://e.org)'), [['[Bug #1]', 'https://e.org']]);
});

test('a note shown within a note is a link to it, and its headings are read as words', () => {
	assert.deepEqual(
		targets('![[Zettel one#Second heading]]\n\n[[Zettel one#A#B]] and [[#Here]], [[note#^block-1]]'),
		[
			['→ Zettel one, Second heading', 'Zettel%20one#Second%20heading'],
			['Zettel one, A, B', 'Zettel%20one#A#B'],
			['Here', '#Here'],
			['note', 'note#^block-1'],
		],
	);
});

test('the size of an embedded picture is not its text', () => {
	assert.deepEqual(show('![[a.png|300]] ![[b.JPG|300x200]] ![[c.svg|A map]]', 80), [
		'▣ a.png ▣ b.JPG ▣ A map',
	]);
});

test('in the list of references files have their names as people write them, web addresses stay as they are', () => {
	assert.deepEqual(
		show('[a](My%20note.md) [b](%D0%B0.md) [c](https://e.org/a%20b) [d](%zz)', 60, {references: true}),
		['a [1] b [2] c [3] d [4]', '', '[1] My note.md', '[2] а.md', '[3] https://e.org/a%20b', '[4] %zz'],
	);
	assert.deepEqual(show('[a](b%1B%5B31mc%E2%80%AE)', 60, {references: true}).at(-1), '[1] bc');
});

test('a name in double brackets with nothing behind its bar is shown itself', () => {
	assert.deepEqual(targets('[[a note| ]]'), [['a note', 'a%20note']]);
	assert.deepEqual(show('![[a.png| ]]', 80), ['▣ a.png']);
});

test('a picture with a text and a size shows its text, a paragraph of this note its name', () => {
	assert.deepEqual(
		show('![[x.png|alt|100]] ![[x.png|100|alt]] ![[x.png||50x20]] see [[#^block]]', 80)[0],
		'▣ alt ▣ alt ▣ x.png see block',
	);
});
