import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createDocument} from '../../src/render/document.ts';
import {prepareSource} from '../../src/render/prepare-source.ts';
import {show} from './show.ts';

test('the tag of a component may go over several lines', () => {
	const tabs =
		'<Tabs\n  defaultValue="apple"\n  values={[\n    {label: "Apple", value: "apple"},\n  ]}>\n  <TabItem value="apple">An apple.</TabItem>\n</Tabs>\n\nend';
	assert.deepEqual(show(tabs), ['apple', 'An apple.', '', 'end']);
	assert.equal(prepareSource(tabs).split('\n').length, tabs.split('\n').length);
	assert.deepEqual(show('<Link\n  to="/x"\n>\n  Go **there**\n</Link>'), ['Go there']);
});

test('what stands in a component is Markdown, with blank lines around it or without', () => {
	assert.deepEqual(show('import {Steps} from "steps"\n\n<Steps>\n1. Do this\n2. Do that\n</Steps>\nend'), [
		'1. Do this',
		'2. Do that',
		'',
		'end',
	]);
	assert.deepEqual(show('<Callout>\n  Text **b**\n</Callout>'), ['Text b']);
	assert.deepEqual(show('<Aside>Take *care* of `this`.</Aside>'), ['Take care of this.']);
});

test('a component with words of its own shows them above what it holds', () => {
	assert.deepEqual(show('<Callout title="Did *you*?">\n  a\n</Callout>'), ['Did *you*?', 'a']);
	assert.deepEqual(
		show(
			'<PackageTabs>\n  <Fragment slot="npm">\n  ```sh\n  npm i\n  ```\n  </Fragment>\n  <TabItem label="yarn">\n  add\n  </TabItem>\n</PackageTabs>',
		),
		['npm', '  sh', '  npm i', '', 'yarn', 'add'],
	);
	assert.deepEqual(show('<Card>\n<Fragment slot="body">\na\n</Fragment>\n</Card>'), ['a']);
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
	for (const line of ['<A b={\n', '<A b={1}>\n', '{/* \n', '{{< x\n', '{% note %}\n', '   :::note\n']) {
		assert.equal(prepareSource(line.repeat(200)).split('\n').length, 201, line);
	}
});
