import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {createDocument} from '../../src/render/document.ts';
import {prepareSource} from '../../src/render/prepare-source.ts';
import {patiently} from '../helpers/patiently.ts';
import {show} from './show.ts';

test('the tag of a component may go over several lines', () => {
	const tabs =
		'<Tabs\n  defaultValue="apple"\n  values={[\n    {label: "Apple", value: "apple"},\n  ]}>\n  <TabItem value="apple">An apple.</TabItem>\n</Tabs>\n\nend';
	assert.deepEqual(show(tabs), ['apple', 'An apple.', '', 'end']);
	assert.equal(prepareSource(tabs).split('\n').length, tabs.split('\n').length);
	assert.deepEqual(show('<Link\n  to="/x"\n>\n  Go **there**\n</Link>'), ['Go there']);
});

test('a tag over several lines with expressions in it may stand in the item of a list', () => {
	assert.deepEqual(show('- <Image\n    src="x.png"\n    style={{width: 3}}\n    alt="pic"\n  />'), [
		'•  ▣ pic',
	]);
});

test('what stands in a component is Markdown, with blank lines around it or without', () => {
	assert.deepEqual(show('import {Steps} from "steps"\n\n<Steps>\n1. Do this\n2. Do that\n</Steps>\nend'), [
		'1. Do this',
		'2. Do that',
		'',
		'end',
	]);
	assert.deepEqual(show('<Box>\n  Text **b**\n</Box>'), ['Text b']);
	assert.deepEqual(show('<Box>Take *care* of `this`.</Box>'), ['Take care of this.']);
});

test('a component with words of its own shows them above what it holds', () => {
	assert.deepEqual(show('<Box title="Did *you*?">\n  a\n</Box>'), ['Did *you*?', 'a']);
	assert.deepEqual(
		show(
			'<PackageTabs>\n  <Fragment slot="npm">\n  ```sh\n  npm i\n  ```\n  </Fragment>\n  <TabItem label="yarn">\n  add\n  </TabItem>\n</PackageTabs>',
		),
		['npm', '  sh', '  npm i', '', 'yarn', 'add'],
	);
	assert.deepEqual(show('<Card>\n<Fragment slot="body">\na\n</Fragment>\n</Card>'), ['a']);
});

test('components that are callouts in every library are callouts', () => {
	const callout = ['│ Warning', '│ Take care.', '', 'end'];
	for (const text of [
		'<Callout type="warning">Take *care*.</Callout>\n\nend',
		'<Callout type="warning">\nTake *care*.\n</Callout>\nend',
		'<Callout type="warning">\n\n  Take *care*.\n\n</Callout>\n\nend',
		'<Warning>Take *care*.</Warning>\nend',
		'<Aside variant="warning">\n  Take *care*.</Aside>\n\nend',
		'<Alert severity="warning">Take\n*care*.\n</Alert>\n\nend',
	])
		assert.deepEqual(show(text), callout, text);
	assert.deepEqual(show('<Note title="Did *you*?">a #</Note>\n<Callout>b</Callout>'), [
		...['│ Did *you*?', '│ a #', '', '│ Note', '│ b'],
	]);
	assert.deepEqual(show('<Quote author="Ann">Words.</Quote>'), ['│ Words.', '│ — Ann']);
});

test('a callout in a component, in a callout, or in the item of a list is set in it', () => {
	assert.deepEqual(
		show(
			'<Steps>\n  <Step title="A">\n    <Warning>\n      a\n      <Tip>b</Tip>\n    </Warning>\n    c\n  </Step>\n</Steps>',
		),
		['A', '│ Warning', '│ a', '│', '│ │ Tip', '│ │ b', '', 'c'],
	);
	assert.deepEqual(show('1. a\n\n   <Note title="T">\n     b\n   </Note>\n\n2. c'), [
		...['1. a', '', '   │ T', '   │ b', '', '2. c'],
	]);
});

test('callouts within a sentence, in code, and those that nothing closes are none', () => {
	assert.deepEqual(show('<Note>a</Note> and <Note>b</Note>'), ['a and b']);
	assert.deepEqual(show('`<Note>`\n\n    <Note>a</Note>\n\n```\n<Note>\n</Note>\n```'), [
		...['<Note>', '', '  <Note>a</Note>', '', '  <Note>', '  </Note>'],
	]);
	assert.deepEqual(show('<Note>\n\na\n\n</Note> b\n\nc').slice(-1), ['c']);
});

test('expressions in the attributes of any tag are left out, and paths in them are read', () => {
	const {links, textOf} = createDocument({
		text: 'a <img src={require("./a.png").default} alt="Req" style={{width: 40}} /> `<b c={d}>`',
	});
	assert.deepEqual(
		links.map(({text, href}) => [text, href]),
		[['▣ Req', './a.png']],
	);
	assert.equal(textOf(1), 'a ▣ Req <b c={d}>');
});

test('comments of MDX go, within a line and over several', () => {
	assert.deepEqual(show('a {/* b */} c `{/* d */}`'), ['a c {/* d */}']);
	assert.deepEqual(show('a\n\n{/*\nb\n\nc\n*/}\n\nd'), ['a', '', 'd']);
	assert.deepEqual(show('{/* a\n\nb'), ['{/* a', '', 'b']);
});

test('texts in braces are text, without a meaning of their own', () => {
	const mdx = (text: string) => show(`import a from 'b'\n\n${text}`);
	assert.deepEqual(mdx('a{" "}{\'b\'}\n{" "}\nc {` d`}{" "}\ne'), ['a b c d e']);
	assert.deepEqual(mdx("{'- *a*'} {'{'} {'it\\'s <b>'}\n\n<p>\n{'c*d*'}</p>"), [
		...["- *a* { it's <b>", '', 'c*d*'],
	]);
	assert.deepEqual(show('<Link href="x">a</Link>{" "}b'), ['a b']);
});

test('other expressions, those in code, and those of a text that is not known to be MDX stay as typed', () => {
	const typed = ['{a.b} {1 + 2} {" "}', '', "  {'a'}", '', '  js', "  {'b'}"];
	assert.deepEqual(
		show("import a from 'b'\n\n{a.b} {1 + 2} `{\" \"}`\n\n    {'a'}\n\n```js {\"c\"}\n{'b'}\n```"),
		typed,
	);
	assert.deepEqual(show("a{' '}{'b'}"), ["a{' '}{'b'}"]);
});

const mdx = (text: string, columns?: number) => show({text, isMdx: true}, columns);

test('an expression of MDX that stands as a block is hidden to the brace that ends it', () => {
	const render =
		'{({ offset }) => {\n    const w = "}";\n\n    return (\n      <div style={{ width: w }}>\n        Don\'t {offset}\n      </div>\n    );\n  }}';
	assert.deepEqual(mdx(`<Demo>\n  ${render}\n</Demo>\n\nend`), ['end']);
	assert.deepEqual(mdx(`a\n\n{items.map(i => (\n  <Card {...i} />\n))}\n\nend`), ['a', '', 'end']);
	assert.deepEqual(mdx('<ul>{items.map(i => (\n  <li>{i}</li>\n))}</ul>\n\n{a} {b}\n{c}\n\nend'), ['end']);
	assert.deepEqual(mdx('<div>\n    {a}\n    Words.\n</div>'), ['Words.']);
	assert.deepEqual(mdx(':::note\n{a(\n  b\n)}\nWords.\n:::'), ['│ Note', '│ Words.']);
	assert.deepEqual(show("import A from 'a';\n\n{a}\n\nend"), ['end']);
});

test('the words of an expression of MDX that is shown, or shown when something holds, stand there', () => {
	assert.deepEqual(
		mdx('{<p>Hello</p>}\n\n{a.b && <p\n  id="c"\n>\n  so (and) so\n</p>}\n\n{!a && <>x</>}\n\nend'),
		[...['Hello', '', 'so (and) so', '', 'x', '', 'end']],
	);
	const lines = '{<div>\n  <p>\n\n    a\n  </p>\n</div>}\nb';
	assert.deepEqual(mdx(lines), ['a', '', 'b']);
	assert.equal(prepareSource(lines, true).split('\n').length, lines.split('\n').length);
	assert.deepEqual(mdx('{a && <p>{b}</p>}\n\n{a => <p>b</p>}\n\n{f() && <p>c</p>}\n\nend'), ['end']);
});

test('expressions of MDX in sentences, in code and in formulas stay as typed, as do those of no MDX', () => {
	for (const [text, shown] of [
		['{a} words', ['{a} words']],
		['words\n{a}\nwords', ['words {a} words']],
		['`<b>{`\nand `}</b>`', ['<b>{ and }</b>']],
		['```\n{a(\n)}\n```', ['  {a(', '  )}']],
		['a\n\n    {a}', ['a', '', '  {a}']],
		['$$\n{a}\n$$', ['  $$', '  {a}', '  $$']],
		['$$\na\n\n{b}\n\nc\n$$\n\n{d}\n\ne', ['  $$', '  a', '', '  {b}', '', '  c', '  $$', '', 'e']],
		["{'a'}\n\nb {`c`}", ['a', '', 'b c']],
	] as const)
		assert.deepEqual(mdx(text), shown, text);
	assert.deepEqual(show('{a}\n\nb'), ['{a}', '', 'b']);
});

test('a brace of MDX that nothing ends hides nothing, and no expression changes the number of lines', () => {
	assert.deepEqual(mdx('{a => {\n\nb\n\n{c}\n\nd'), ['{a => {', '', 'b', '', 'd']);
	fc.assert(
		fc.property(
			fc.array(fc.constantFrom('{', '}', 'a', '`', '"', '\n', ' ', '<b>', '>', ':::', '\n\n')),
			parts => {
				const text = parts.join('');
				assert.equal(prepareSource(text, true).split('\n').length, text.split('\n').length);
			},
		),
	);
});

test('in MDX code may begin right below a tag', () => {
	assert.deepEqual(mdx('<div>\n<p>a</p>\n```js\nb\n```\n</div>'), ['a', '', '  js', '  b']);
	assert.deepEqual(
		mdx('<Tabs>\n  <TabItem label="A">\n    <p>a</p>\n    ```\n    b {c}\n    ```\n  </TabItem>\n</Tabs>'),
		['A', 'a', '', '  b {c}'],
	);
	assert.deepEqual(mdx('<pre>\n```\nb\n</pre>'), ['  ```', '  b']);
});

for (const line of ['{\n', '<b>{', '{"\n', '{{}}\n', '<a>{}<a>{', '{`${\n\n', '{a}\n']) {
	patiently(`MDX of nothing but ${JSON.stringify(line)} is gone through once`, () =>
		assert.ok(prepareSource(line.repeat(100_000), true).length > 0),
	);
}

test('components in code, and those that nothing closes, are shown as typed', () => {
	assert.deepEqual(show('    <Foo>\n      <Bar a={1} />\n    </Foo>'), [
		'  <Foo>',
		'    <Bar a={1} />',
		'  </Foo>',
	]);
	assert.deepEqual(show('```\n<Foo\n  a={1}>\n{/* b */}\n</Foo>\n```'), [
		'  <Foo',
		'    a={1}>',
		'  {/* b */}',
		'  </Foo>',
	]);
});

test('tags that are never closed change no number of lines', () => {
	for (const line of [
		'<Note>\n',
		'<Note>a\n',
		'a</Note>\n',
		'<A b={\n',
		'<A b={1}>\n',
		'{/* \n',
		'{{< x\n',
		'{% note %}\n',
		'   :::note\n',
	]) {
		assert.equal(prepareSource(line.repeat(200)).split('\n').length, 201, line);
	}
});
