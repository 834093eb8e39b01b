import assert from 'node:assert/strict';
import {rmSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {parseDocument, readBody} from '../../src/library/read-body.ts';
import {drain, readLibrary} from '../../src/library/read-library.ts';
import {temporaryFolder} from './temporary-folder.ts';

const parse = (text: string) =>
	parseDocument({id: 'x.md', file: '/library/x.md', text, rootName: 'Notebook'});

test('a body is the text below the front matter, with the line it starts on', () => {
	assert.deepEqual(parse('---\ntitle: Oak\n---\n\nWords.\n').body, {
		text: '\nWords.\n',
		line: 4,
		startsWithTitle: false,
	});
	assert.deepEqual(parse('Words.').body, {text: 'Words.', line: 1, startsWithTitle: false});
});

const headings: readonly (readonly [what: string, text: string, startsWithTitle: boolean])[] = [
	['the same heading', '---\ntitle: Oak\n---\n# Oak\n\nWords.', true],
	['the same heading with marks in it', '---\ntitle: The oak, again\n---\n# The *oak*, `again`\n', true],
	['the heading the title comes from', '# Oak\n', true],
	['the same heading, underlined', '---\ntitle: Oak\n---\nOak\n===\n', true],
	['the same heading below a comment and imports', '---\ntitle: Oak\n---\n<!-- x -->\n\n# Oak\n', true],
	['another heading', '---\ntitle: Oak\n---\n# Elm\n', false],
	['the same heading below words', '---\ntitle: Oak\n---\nWords.\n\n# Oak\n', false],
	['a deeper heading', '---\ntitle: Oak\n---\n## Oak\n', false],
	['a heading of signs alone', '---\ntitle: "!!!"\n---\n# ???\n', false],
];

for (const [what, text, startsWithTitle] of headings) {
	test(`a body with ${what} ${startsWithTitle ? 'repeats' : 'does not repeat'} its title`, () => {
		assert.equal(parse(text).body.startsWithTitle, startsWithTitle);
	});
}

test('the body of a file that is MDX by its name says so', () => {
	const {body} = parseDocument({id: 'x.MDX', file: '/library/x.MDX', text: '{a}', rootName: 'Notebook'});
	assert.deepEqual(body, {text: '{a}', line: 1, startsWithTitle: false, isMdx: true});
});

test('no control but line feed and tab is left in a body', () => {
	const {body} = parse('a\u001b]52;c;x\u0007b\u009b2Jc\u0000\td\u202e\n');
	assert.doesNotMatch(body.text, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/);
	assert.match(body.text, /^ab.*\td\n$/s);
});

test('a body is read from disk when it is asked for', context => {
	const root = temporaryFolder(context, {'x.md': '\ufeff---\r\ntitle: Oak\r\n---\r\nWords.\r\n'});
	const [post] = drain(readLibrary(root, {today: '2024-06-01'})).posts;
	assert.ok(post);
	assert.deepEqual(readBody(post), {text: 'Words.\n', line: 4, startsWithTitle: false});
	rmSync(join(root, 'x.md'));
	assert.throws(() => readBody(post), {code: 'ENOENT'});
});
