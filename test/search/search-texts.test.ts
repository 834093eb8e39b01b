import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Post} from '../../src/library/post.ts';
import {phrasesFirst, searchTexts, type TextMatch} from '../../src/search/search-texts.ts';
import {createTextStore} from '../../src/search/text-store.ts';
import {somePost} from '../helpers/posts.ts';

const mebibyte = 1 << 20;

/** Posts named by numbers that have these texts, and what reads them. */
const shelf = (texts: readonly string[]) => {
	const posts = texts.map((_, index) => somePost({id: String(index)}));
	const read: string[] = [];
	const readText = (post: Post): string | undefined => {
		read.push(post.id);
		return texts[Number(post.id)];
	};
	return {posts, read, readText, store: createTextStore(readText, mebibyte)};
};

const search = ({posts, store}: ReturnType<typeof shelf>, source: string): readonly TextMatch[] =>
	[...searchTexts(store, posts, source)].filter(match => match !== undefined);

const ids = (matches: readonly TextMatch[]): readonly string[] => matches.map(({post}) => post.id);

test('the posts that have a word are found in their order, with how often it occurs', () => {
	const found = search(shelf(['A tool.', 'None.', '# Tools\n\nA *tool*, and `TOOL`.']), 'tool');
	assert.deepEqual(
		found.map(({post, count}) => [post.id, count]),
		[
			['0', 1],
			['2', 3],
		],
	);
});

test('several words are all needed, in any order', () => {
	assert.deepEqual(ids(search(shelf(['small tool', 'tool, once small', 'small', 'tool']), 'small  tool')), [
		'0',
		'1',
	]);
});

test('posts that have the words as a phrase come first', () => {
	const found = search(
		shelf(['tool small', 'a small\ntool', 'smalltool', 'the small **tool** and the small tool']),
		'small tool',
	);
	assert.deepEqual(
		phrasesFirst(found).map(({post, isPhrase, count}) => [post.id, isPhrase, count]),
		[
			['1', true, 1],
			['3', true, 2],
			['0', false, 2],
			['2', false, 2],
		],
	);
});

test('words between quotation marks are found side by side only, other words beside them anywhere', () => {
	const texts = ['A *small* tool, used once.', 'A tool, small, used.', 'Small\ntool'];
	assert.deepEqual(ids(search(shelf(texts), '"small tool"')), ['0', '2']);
	assert.deepEqual(ids(search(shelf(texts), 'used “small tool”')), ['0']);
	const [found] = search(shelf(texts), 'used "small tool"');
	assert.deepEqual([found?.count, found?.isPhrase], [2, false]);
});

test('what is no word is found where the post shows it', () => {
	const texts = ['All of .* here', 'None. *Here* `.*`', '.*', 'A . and a *'];
	assert.deepEqual(ids(search(shelf(texts), '.*')), ['0', '1', '2']);
	for (const source of ['[^a-z]+', '^\\d+$', '&&', '=>', '??', '**/*.ts', '||', '__', '$1'])
		assert.deepEqual(ids(search(shelf([`Write ${source} there`, 'Nothing']), source)), ['0'], source);
});

test('a phrase is not found across paragraphs', () => {
	assert.deepEqual(
		search(shelf(['small\n\ntool']), 'small tool').map(({isPhrase}) => isPhrase),
		[false],
	);
});

test('case, accents and typography make no difference, whatever is typed', () => {
	const texts = ['CAFÉ “Zoë”', 'cafe "zoe"', 'cafe\u0301 „zoë“'];
	for (const source of ['Café "Zoë"', 'cafe “zoe”'])
		assert.deepEqual(ids(search(shelf(texts), source)), ['0', '1', '2']);
});

test('what is marked in a post is the phrase where it occurs, else each word', () => {
	const [phrase, words] = search(shelf(['A small tool is small.', 'A tool, small.']), 'small tool');
	assert.deepEqual(phrase?.query.findAll('A small tool is small.'), [{start: 2, end: 12}]);
	assert.equal(words?.query.findAll('A tool, small.').length, 2);
});

test('markup and link targets are not found', () => {
	assert.deepEqual(search(shelf(['[text](https://example.org) <b class="tool">x</b>']), 'example'), []);
	assert.deepEqual(search(shelf(['[text](https://example.org) <b class="tool">x</b>']), 'tool'), []);
});

test('nothing typed finds nothing and reads nothing', () => {
	const all = shelf(['text']);
	for (const source of ['', '  ', '\n']) assert.deepEqual(search(all, source), []);
	assert.deepEqual(all.read, []);
});

test('a post that cannot be read is not found and hides no other', () => {
	const all = shelf(['tool', 'tool']);
	const store = createTextStore(post => (post.id === '0' ? undefined : all.readText(post)), mebibyte);
	assert.deepEqual(ids(search({...all, store}, 'tool')), ['1']);
});

test('a text is read once', () => {
	const all = shelf(['tool', 'text', 'tool']);
	search(all, 'tool');
	search(all, 'text');
	assert.deepEqual(all.read, ['0', '1', '2']);
});

test('a search that is abandoned leaves what it has read to the next', () => {
	const all = shelf(['tool', 'tool', 'tool']);
	const steps = searchTexts(all.store, all.posts, 'tool');
	steps.next();
	steps.next();
	assert.deepEqual(ids(search(all, 'tool')), ['0', '1', '2']);
	assert.deepEqual(all.read, ['0', '1', '2']);
});

test('a post that was read anew is searched in its new text, and the old one is forgotten', () => {
	const texts = ['old', 'other'];
	const all = shelf(texts);
	search(all, 'old');
	texts[0] = 'much newer';
	const posts = [somePost({id: '0'}), ...all.posts.slice(1)];
	assert.deepEqual(ids(search({...all, posts}, 'newer')), ['0']);
	assert.deepEqual(all.read, ['0', '1', '0']);
	assert.equal(all.store.size(), 'much newer'.length + 'other'.length);
});

test('no more memory is taken than allowed, and what did not fit is found all the same', () => {
	const all = shelf(Array.from({length: 10}, (_, index) => `text ${index} `.repeat(50)));
	const store = createTextStore(all.readText, 1500);
	assert.deepEqual(ids(search({...all, store}, 'text 9')), ['9']);
	assert.ok(store.size() <= 1500 && store.size() > 0);
	assert.deepEqual(ids(search({...all, store}, 'text 8')), ['8']);
});

test('a text of many megabytes is folded in steps', () => {
	const all = shelf(['A paragraph of some length, again and again.\n\n'.repeat(20_000)]);
	const store = createTextStore(all.readText, 4 * mebibyte);
	const steps = [...searchTexts(store, all.posts, 'again')];
	assert.ok(steps.length > 20);
	assert.equal(steps.at(-1)?.count, 40_000);
});

const word = fc.stringMatching(/^[abß]{1,3}$/);
const arbitraryTexts = fc.array(
	fc.array(word, {maxLength: 12}).map(words => words.join(' ')),
	{maxLength: 8},
);

test('a post is found exactly when its text has every word', () => {
	fc.assert(
		fc.property(arbitraryTexts, fc.array(word, {minLength: 1, maxLength: 3}), (texts, words) => {
			const folded = (text: string) => text.replaceAll('ß', 'ss');
			const expected = texts.flatMap((text, index) =>
				words.every(wanted => folded(text).includes(folded(wanted))) ? [String(index)] : [],
			);
			assert.deepEqual(ids(search(shelf(texts), words.join(' '))), expected);
		}),
	);
});
