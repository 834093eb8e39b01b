import assert from 'node:assert/strict';
import path from 'node:path';
import {test} from 'node:test';
import {findLoosely} from '../../src/commands/find-loosely.ts';
import {findPost, type Meaning, namesNumber} from '../../src/commands/find-post.ts';
import {somePost} from '../helpers/posts.ts';

const posts = [
	somePost({id: '2026-05-01-flask.md', slug: 'flask', title: 'Why I still reach for Flask'}),
	somePost({id: 'notes/C# and me.md', slug: 'c-sharp', title: 'C# and me'}),
	somePost({id: 'notes/caf\u00E9.md', slug: 'café', title: 'A café in “Lisbon”', aliases: ['coffee']}),
	somePost({id: '2024.md', slug: '2024', title: 'The year 2024'}),
	somePost({id: 'other/2026-05-01-flask.md', slug: 'second-flask', title: 'Flask: a year later'}),
];

const idIn = (meaning: Meaning | undefined): string | undefined =>
	meaning !== undefined && 'post' in meaning ? meaning.post.id : undefined;

const idOf = (word: string): string | undefined => idIn(findPost(posts, word));

const candidatesOf = (word: string): readonly string[] => {
	const meaning = findPost(posts, word);
	return meaning !== undefined && 'candidates' in meaning ? meaning.candidates.map(({id}) => id) : [];
};

for (const [way, word, id] of [
	['its file', 'other/2026-05-01-flask.md', 'other/2026-05-01-flask.md'],
	['its path on disk', path.relative('', '/posts/notes/C# and me.md'), 'notes/C# and me.md'],
	['its file with ./', './2024.md', '2024.md'],
	['the name of its file', '2026-05-01-flask', '2026-05-01-flask.md'],
	['its slug', 'second-flask', 'other/2026-05-01-flask.md'],
	['its slug in other letters', 'C-Sharp', 'notes/C# and me.md'],
	['its title', 'the year 2024', '2024.md'],
	['its title with a # in it', 'C# and me', 'notes/C# and me.md'],
	['an alias', 'coffee', 'notes/caf\u00E9.md'],
	['a decomposed name', 'notes/cafe\u0301.md', 'notes/caf\u00E9.md'],
	['its number', '2', 'notes/C# and me.md'],
	['a slug that is a number', '2024', '2024.md'],
	['the beginning of its title', 'flask a year', 'other/2026-05-01-flask.md'],
	['words of its title, without accents and quotation marks', 'cafe in lisbon', 'notes/caf\u00E9.md'],
	['words of its title in any order', 'flask still', '2026-05-01-flask.md'],
	['the beginnings of words of its title', 'rea fla', '2026-05-01-flask.md'],
] as const) {
	test(`a post is found by ${way}`, () => {
		assert.equal(idOf(word), id);
	});
}

for (const [word, at] of [
	['flask#why', {heading: 'why'}],
	['flask#Why so?', {heading: 'Why so?'}],
	['2026-05-01-flask.md:12', {line: 12}],
	['1:12', {line: 12}],
	['reach for flask#end', {heading: 'end'}],
] as const) {
	test(`${word} is a post and a point in it`, () => {
		assert.deepEqual(findPost(posts, word), {post: posts[0], at});
	});
}

for (const [word, ids] of [
	['a', [1, 2, 4].map(index => posts[index]?.id)],
	['the', ['2024.md']],
	['year', ['2024.md', 'other/2026-05-01-flask.md']],
] as const) {
	test(`"${word}" alone does not tell which post is meant`, () => {
		assert.equal(idOf(word), undefined);
		assert.deepEqual([...candidatesOf(word)].sort(), [...ids].sort());
	});
}

test('posts that are called alike are told by their paths', () => {
	const alike = ['a/note.md', 'b/note.md'].map(id => somePost({id, slug: 'note', title: 'A note'}));
	for (const word of ['note', 'A note', 'note.md'])
		assert.deepEqual(findPost(alike, word), word === 'note.md' ? undefined : {candidates: alike});
	assert.equal(idIn(findPost(alike, 'b/note')), 'b/note.md');
});

for (const word of ['', '0', '6', '99999999999', 'no/such/flask', 'lask', '#', ':3', 'zebra', '…']) {
	test(`"${word}" names no post`, () => {
		assert.equal(idOf(word), undefined);
	});
}

test('a word with letters left out is found loosely, and never by a category alone', () => {
	assert.equal(findPost(posts, 'lsbon'), undefined);
	assert.equal(idIn(findLoosely(posts, 'lsbon')), 'notes/caf\u00E9.md');
	assert.deepEqual(findLoosely(posts, 'lsbon#x'), {post: posts[2], at: {heading: 'x'}});
	assert.equal(
		findLoosely([somePost({id: 'a.md', title: 'A', categories: ['Python']})], 'python'),
		undefined,
	);
});

test('a number, with or without a point behind it, is told from a name', () => {
	assert.ok(namesNumber('3') && namesNumber('3#x') && namesNumber('3:4'));
	assert.ok(!namesNumber('a3') && !namesNumber('flask:3') && !namesNumber('03'));
});
