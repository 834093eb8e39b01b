import assert from 'node:assert/strict';
import {test} from 'node:test';
import {textField} from '../../src/library/front-matter.ts';
import {parseFrontMatter} from '../../src/library/parse-front-matter.ts';

type Row = readonly [form: string, text: string, title: string, body: string];

const read = (text: string, isMdx = false) => {
	const matter = parseFrontMatter(text, isMdx);
	return {...matter, title: textField(matter.fields, ['title']), body: text.slice(matter.bodyStart)};
};

const forms: readonly Row[] = [
	['YAML between dashes', '---\ntitle: Oak\n---\nBody\n', 'Oak', 'Body\n'],
	['YAML after one blank line', '\n---\ntitle: Oak\n---\nBody', 'Oak', 'Body'],
	['YAML after three blank lines', '\n \n\t\n---\ntitle: Oak\n---\nBody', 'Oak', 'Body'],
	['YAML closed by dots', '---\ntitle: Oak\n...\nBody', 'Oak', 'Body'],
	['YAML with spaces behind its fences', '---  \ntitle: Oak\n--- \nBody', 'Oak', 'Body'],
	['YAML at the very end of the file', '---\ntitle: Oak\n---', 'Oak', ''],
	['YAML whose value holds dashes', '---\ntitle: "Oak --- Elm"\n---\nBody', 'Oak --- Elm', 'Body'],
	['TOML between plus signs', '+++\ntitle = "Oak"\n+++\nBody', 'Oak', 'Body'],
	['a JSON object over several lines', '{\n  "title": "Oak",\n  "x": {"y": "}"}\n}\nBody', 'Oak', 'Body'],
	['a JSON object on one line', '{"title": "Oak"}\n\nBody', 'Oak', '\nBody'],
	['JSON members closed by semicolons', '"title": "Oak",\n"tags": ["a"]\n;;;\nBody', 'Oak', 'Body'],
	['JSON between semicolons', ';;;\n"title": "Oak"\n;;;\nBody', 'Oak', 'Body'],
	['fields without an opening line', 'title: Oak\ntags: [a]\n---\nBody', 'Oak', 'Body'],
	['headers of Pelican', 'Title: Oak\nDate: 2010-12-03 10:20\nCategory: Trees\n\nBody', 'Oak', 'Body'],
	['headers whose texts go on below', 'title: Oak\n  and: elm\nAuthor: Ann\n\nBody', 'Oak and: elm', 'Body'],
	['headers with signs YAML reads', 'Title: [Oak]: "an" & x\nTags: a, b\n\nBody', '[Oak]: "an" & x', 'Body'],
	['headers and no body', 'Title: Oak\nDate: 2010-12-03', 'Oak', ''],
	['lines of Pandoc', '% Oak\n  and elm\n% Ann\n% May 5, 2024\n\nBody', 'Oak and elm', 'Body'],
	['lines of Pandoc without a date', '% Oak\n% Ann\n\nBody', 'Oak', 'Body'],
	['headers with a date above a heading', 'Date: 2010-12-03\nTags: a, b\n\n# Oak', '', '# Oak'],
	['a comment of Nikola', '<!--\n.. title: Oak: tall\n.. tags: a, b\n-->\nBody', 'Oak: tall', 'Body'],
	['an indented comment of Nikola', '<!-- \n .. title: Oak\n .. link: \n\n -->\nBody', 'Oak', 'Body'],
	['lines of Nikola', '.. title: Oak\n.. date: 2010-12-03\n\nBody', 'Oak', 'Body'],
	['lines of Nikola and no body', '.. title: Oak', 'Oak', ''],
	['lines of JBake', 'title=Oak=tall\ndate=2010-12-03\nstatus=draft\n~~~~~~\n\nBody', 'Oak=tall', '\nBody'],
	['properties of Logseq', 'title:: Oak\ntags:: [[a]], b\n\n- Body', 'Oak', '- Body'],
	['properties of Logseq right above a list', 'title:: Oak\n- Body', 'Oak', '- Body'],
	['definitions of Franklin', '@def title = "Oak"\n\n@def tags = ["a"]\n\nBody', 'Oak', 'Body'],
	['TOML with a date of Julia', '+++\ntitle = "Oak"\ndate = Date(2010, 12, 3)\n+++\nBody', 'Oak', 'Body'],
	['a map of EDN', '{:title "Oak \\"x\\" }"\n :tags ["a" "b"]}\nBody', 'Oak "x" }', 'Body'],
	['an empty block', '---\n---\nBody', '', 'Body'],
	['a block of comments', '---\n# nothing yet\n---\nBody', '', 'Body'],
];

for (const [form, text, title, body] of forms) {
	test(`front matter may be ${form}`, () => {
		const matter = read(text);
		assert.deepEqual([matter.title, matter.body, matter.problems], [title, body, []]);
	});
}

const bodies: readonly (readonly [what: string, text: string])[] = [
	['a text without front matter', '# Oak\n\nBody'],
	['a line with a colon', 'Note: water the oaks.\nDate: today\n\nBody'],
	['a title alone', 'Title: Oak\n\nBody'],
	['a title and an unknown field', 'Title: Oak\nHeight: 30 m\n\nBody'],
	['a title without a text', 'Title:\nAuthor: Ann\n\nBody'],
	['headers with a line of prose', 'Title: Oak\nAuthor: Ann\nwrote this.\n\nBody'],
	['a hundred and one headers', `Title: Oak\nDate: 2024-05-01\n${'x: y\n'.repeat(99)}\nBody`],
	['one line behind a percent sign', '% Oak\n\nBody'],
	['four lines behind percent signs', '% a\n% b\n% c\n% d\n\nBody'],
	['a line behind a percent sign in prose', '% Oak\nand elm\n\nBody'],
	['a comment of a note', '%% Oak\n%% Ann\n\nBody'],
	['a comment of HTML', '<!--\ntitle: Oak\n-->\nBody'],
	['a comment of HTML that goes on', '<!--\n.. title: Oak\nand elm\n-->\nBody'],
	['a comment of HTML that never ends', '<!--\n.. title: Oak\n'],
	['lines of another language', '.. note: Oak\n\nBody'],
	['an assignment', 'title=Oak\n\nBody'],
	['an assignment above a fence', 'oak=1\n~~~~~~\ncode\n~~~~~~\n'],
	['two colons in code', 'std:: oak\n\nBody'],
	['two colons without a property that is known', 'height:: 30 m\n\nBody'],
	['a date above words', 'Date: 2010-12-03\nHeight: 30 m\n\nBody'],
	['a map of EDN that never ends', '{:title "Oak"\nBody'],
	['a map of EDN nested too deep', `{:title ${'['.repeat(20)}${']'.repeat(20)}}\nBody`],
	['a thematic break at the top', '---\n\nBody without any closing line\n'],
	['prose between two thematic breaks', '---\nWords about oaks\nand elms.\n---\nBody'],
	['prose with a colon between two thematic breaks', '---\nNote: one thing\nand another.\n---\nBody'],
	['a list between two thematic breaks', '---\n- one\n- two\n---\nBody'],
	['a block that runs code', '---js\n{title: "Oak"}\n---\nBody'],
	['four blank lines before the block', '\n\n\n\n---\ntitle: Oak\n---\nBody'],
	['a heading underlined with dashes', 'Note: this is a heading\n---\nBody'],
	['a template tag at the top', '{% include x.html %}\nBody'],
	['braces that are no JSON', '{a set of oaks}\nBody'],
	['JSON that is a list', '["title"]\nBody'],
	['JSON with words behind it', '{"title": "Oak"} is JSON\nBody'],
	['an unclosed block of prose', '---\nRemember: water the oaks\n\nBody'],
	['an exported object in plain Markdown', "export const metadata = {title: 'Oak'};\n\nBody"],
];

for (const [what, text] of bodies) {
	test(`${what} is body`, () => {
		const matter = read(text);
		assert.deepEqual([matter.fields.size, matter.body, matter.problems], [0, text, []]);
	});
}

const exported: readonly Row[] = [
	['single quotes', "export const metadata = {title: 'Oak'};\n\nBody", 'Oak', '\nBody'],
	[
		'a type and a name of its own',
		'export const frontmatter: Meta = {\n  title: "Oak",\n};\nBody',
		'Oak',
		'Body',
	],
	['imports above', "import X from './x';\n\nexport const meta = {title: `Oak`}\nBody", 'Oak', 'Body'],
	[
		'escapes and brackets in texts',
		"export const metadata = {a: ['}'], title: 'O\\'ak'}\nBody",
		"O'ak",
		'Body',
	],
	['calls it cannot run', 'export const metadata = {a: f(1, {b: 2}), title: "Oak"}\nBody', 'Oak', 'Body'],
	['comments', 'export const metadata = {\n// title: "Elm",\n/* x */ title: "Oak"}\nBody', 'Oak', 'Body'],
	[
		'nested objects',
		'export const metadata = {openGraph: {title: "Elm"}, title: "Oak"}\nBody',
		'Oak',
		'Body',
	],
];

for (const [form, text, title, body] of exported) {
	test(`an MDX file may export its front matter with ${form}`, () => {
		const matter = read(text, true);
		assert.deepEqual([matter.title, matter.body], [title, body]);
	});
}

test('an exported date stays the text inside it', () => {
	const {fields} = read('export const meta = {date: new Date("2024-05-01"), draft: true, weight: 3}\n', true);
	assert.deepEqual(
		['date', 'draft', 'weight'].map(key => fields.get(key)),
		['2024-05-01', 'true', '3'],
	);
});

const unclosed: readonly Row[] = [
	['YAML', '---\ntitle: Oak\ntags:\n  - a\n\nBody', 'Oak', '\nBody'],
	['TOML', '+++\ntitle = "Oak"\n\nBody', 'Oak', '\nBody'],
];

for (const [form, text, title, body] of unclosed) {
	test(`an unclosed ${form} block gives its leading fields and says so`, () => {
		const matter = read(text);
		assert.deepEqual([matter.title, matter.body], [title, body]);
		assert.match(
			matter.problems[0]?.message ?? '',
			/^front matter not closed — write a line (?:---|\+\+\+) after its last field$/,
		);
		assert.equal(matter.problems[0]?.line, 1);
	});
}

test('headers give every field they have, once', () => {
	const {fields} = read(
		'Title: Oak\nTags: a, b\nDate: 2010-12-03 10:20\ntags: c\nSee also:\n  - x\n  - y\n\nBody',
	);
	assert.deepEqual(Object.fromEntries(fields), {
		title: 'Oak',
		tags: 'a, b',
		date: '2010-12-03 10:20',
		seealso: ['x', 'y'],
	});
});

test('fields of other generators keep what they say', () => {
	const rows: readonly (readonly [text: string, fields: object])[] = [
		['<!--\n.. Title: Oak\n.. previewimage: /a.png\n-->', {title: 'Oak', previewimage: '/a.png'}],
		['title=Oak\ntags=a, b\n~~~~~~\n', {title: 'Oak', tags: 'a, b'}],
		['date:: [[May 1st, 2024]]\ntags:: [[a b]], c\n', {date: 'May 1st, 2024', tags: 'a b, c'}],
		['@def tags = ["a", "b c"]\n@def date = Date(2024, 5, 1)\n', {tags: ['a', 'b c'], date: '2024-5-1'}],
		[
			'{:title "Oak" :layout :post, :tags ["a" #{"b"}] :draft? true :date #inst "2024-05-01" :x nil}\n',
			{title: 'Oak', layout: 'post', tags: ['a', ['b']], draft: 'true', date: '2024-05-01', x: ''},
		],
	];
	for (const [text, fields] of rows) assert.deepEqual(Object.fromEntries(read(text).fields), fields);
});

test('lines of Pandoc give title, authors and date', () => {
	const {fields} = read('% Oak\n% Ann; Ben\n  Cem\n% May 5, 2024\n\nBody');
	assert.deepEqual(Object.fromEntries(fields), {
		title: 'Oak',
		author: ['Ann', 'Ben', 'Cem'],
		date: 'May 5, 2024',
	});
});

test('keys are one whatever their case and their dashes', () => {
	for (const key of ['Date Created', 'date_created', 'dateCreated', 'DATE-CREATED']) {
		assert.equal(read(`---\n${key}: 2024-05-01\n---\n`).fields.get('datecreated'), '2024-05-01');
	}
});

test('every scalar stays the text its author typed', () => {
	const values = ['007', '1.10', '2020-01-31', 'no', '20200131', '0x1F', '1e3', '12:30:45', '+1'];
	for (const value of values) {
		assert.equal(read(`---\na: ${value}\n---\n`).fields.get('a'), value);
		assert.equal(read(`---\na: ${value}\nb: {c: d}\n---\n`).fields.get('a'), value);
	}
});

test('the dates and numbers of TOML come out as they were typed', () => {
	const values = ['1979-05-27', '1979-05-27T07:32:00', '07:32:00', '12', 'true'];
	for (const value of values) {
		const text = read(`+++\na = ${value}\n+++\n`).fields.get('a');
		assert.equal(typeof text === 'string' && text.startsWith(value), true, `${value} became ${text}`);
	}
	const offset = read('+++\na = 1979-05-27T00:32:00-07:00\n+++\n').fields.get('a');
	assert.match(String(offset), /^1979-05-27T00:32:00(?:\.000)?-07:00$/);
});
