import assert from 'node:assert/strict';
import {type TestContext, test} from 'node:test';
import type {Archive} from '../../src/commands/archive.ts';
import {libraryKey, openLibrary} from '../../src/commands/open-library.ts';
import {temporaryFolder} from '../library/temporary-folder.ts';

const library = 'title: From the file\nauthor: Ada\nurl: https://old.example/{slug}\n';
const posts = {
	'2026-05-01-first.md': '# First\n\nText.\n',
	'own.md': '---\nurl: https://elsewhere.example/x\n---\n\nText.\n',
	'library.yaml': library,
};
const nothing = {title: null, author: null, contact: null, url: null, problems: []};

const archive = (context: TestContext, about: Partial<Archive['about']>, name = 'my-writing'): Archive => ({
	name,
	key: name,
	identity: name,
	forReaders: true,
	version: '1.0.0',
	posts: temporaryFolder(context, posts),
	about: {...nothing, ...about},
	theme: undefined,
});

const open = (own: Archive) => openLibrary({source: undefined, drafts: false, archive: own});

test('what the program says of its archive is stronger than library.yaml, what it does not say stays', context => {
	const {title, author, contact} = open(archive(context, {title: 'Mine', contact: 'mailto:me@example.org'}));
	assert.equal(title, 'Mine');
	assert.equal(author, 'Ada');
	assert.equal(contact, 'mailto:me@example.org');
});

test("the program's address pattern replaces the file's, but not an address that a post has of its own", context => {
	const {posts: opened} = open(archive(context, {url: 'https://new.example/{year}/{slug}'}));
	assert.deepEqual(
		opened.map(({url}) => url),
		['https://new.example/2026/first', 'https://elsewhere.example/x'],
	);
});

test('what is wrong with the options is told with the problems of the library', context => {
	const problems = [{file: 'run()', message: 'contact "x" is no address to write to'}];
	assert.deepEqual(open(archive(context, {problems})).problems, problems);
});

test('archives of different names keep their marks apart, wherever they lie', context => {
	const one = archive(context, {}, 'one');
	assert.equal(libraryKey(undefined, one), 'one');
	assert.equal(libraryKey(undefined, {...archive(context, {}, 'one'), posts: '/elsewhere'}), 'one');
	assert.notEqual(libraryKey(undefined, archive(context, {}, 'two')), 'one');
	assert.equal(libraryKey(undefined), 'writing-tui');
	assert.notEqual(libraryKey(one.posts, one), 'one');
});
