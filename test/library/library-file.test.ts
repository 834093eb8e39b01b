import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parseLibraryFile, readLibraryFile} from '../../src/library/library-file.ts';
import {temporaryFolder} from './temporary-folder.ts';

test('library.yaml names the library, its author, contact and addresses', () => {
	const text = 'title: Trees\nauthor: Ann Oak\ncontact: ann@example.org\nurl: https://example.org/{slug}\n';
	assert.deepEqual(parseLibraryFile(text, 'library.yaml'), {
		title: 'Trees',
		author: 'Ann Oak',
		contact: 'mailto:ann@example.org',
		url: 'https://example.org/{slug}',
		problems: [],
	});
});

test('every field of library.yaml may be left out', () => {
	const nothing = {title: null, author: null, contact: null, url: null, problems: []};
	assert.deepEqual(parseLibraryFile('', 'library.yaml'), nothing);
	assert.deepEqual(parseLibraryFile('# later\n', 'library.yaml'), nothing);
});

const contacts: readonly (readonly [written: string, contact: string | null])[] = [
	['ann@example.org', 'mailto:ann@example.org'],
	['mailto:ann@example.org', 'mailto:ann@example.org'],
	['https://example.org/contact', 'https://example.org/contact'],
	['http://example.org', null],
	['javascript:alert(1)', null],
	['file:///etc/passwd', null],
	['mailto:ann@example.org?subject=Trees', 'mailto:ann@example.org?subject=Trees'],
	['mailto:ann@example.org?subject=%', null],
	['Ann', null],
];

for (const [written, contact] of contacts) {
	test(`the contact ${written} is ${contact ?? 'told as a problem with its line'}`, () => {
		const file = parseLibraryFile(`title: x\ncontact: "${written}"\n`, 'library.yaml');
		assert.equal(file.contact, contact);
		assert.equal(file.problems.length, contact === null ? 1 : 0);
		if (contact === null) {
			assert.deepEqual(file.problems[0], {
				file: 'library.yaml',
				line: 2,
				message: `contact "${written}" is no address to write to — use an e-mail address or https://…`,
			});
		}
	});
}

test('an address pattern that is no web address is told with its line', () => {
	const file = parseLibraryFile('---\ntitle: x\nurl: example.org\n', 'library.yaml');
	assert.equal(file.url, null);
	assert.deepEqual(file.problems, [
		{
			file: 'library.yaml',
			line: 3,
			message: 'url "example.org" is no web address — write it like https://example.org/{slug}',
		},
	]);
});

test('a broken library.yaml gives what can be read of it and says where it is broken', () => {
	const file = parseLibraryFile('author: Ann\ntitle: "Trees" and more\n', 'library.yaml');
	assert.equal(file.author, 'Ann');
	assert.deepEqual(
		file.problems.map(({line}) => line),
		[2],
	);
});

test('a library.yaml without fields says so', () => {
	assert.match(
		parseLibraryFile('- a\n- b\n', 'library.yaml').problems[0]?.message ?? '',
		/holds no fields — /,
	);
});

test('library.yaml is looked for in the folder and in its posts', context => {
	assert.equal(readLibraryFile(temporaryFolder(context, {'library.yaml': 'title: A'})).title, 'A');
	assert.equal(readLibraryFile(temporaryFolder(context, {'posts/library.yaml': 'title: B'})).title, 'B');
	assert.equal(readLibraryFile(temporaryFolder(context, {posts: 'a file'})).title, null);
});

test('a library.yaml that cannot be read is a problem, not an end', context => {
	const file = readLibraryFile(temporaryFolder(context, {'library.yaml/x': ''}));
	assert.equal(file.title, null);
	assert.match(file.problems[0]?.message ?? '', /^library\.yaml cannot be read: /);
});

test('a field that is none of library.yaml is told, with what may be meant, and all in the order of their lines', () => {
	const text = 'url: example.org\ntitel: Trees\nauthor: Ann\ncolor: red\ncontact: Ann\n';
	const {problems} = parseLibraryFile(text, 'library.yaml');
	assert.deepEqual(
		problems.map(({line, message}) => `${line} ${message}`),
		[
			'1 url "example.org" is no web address — write it like https://example.org/{slug}',
			'2 no such field: titel — did you mean title?',
			'4 no such field: color — title, author, contact, url are read',
			'5 contact "Ann" is no address to write to — use an e-mail address or https://…',
		],
	);
});

test('what another program calls library.yaml is left alone', () => {
	assert.deepEqual(parseLibraryFile('version: 2\nshelves: 12\n', 'library.yaml').problems, []);
});
