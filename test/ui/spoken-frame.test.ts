import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createDocument} from '../../src/render/document.ts';
import {stateOf} from '../../src/state/reading-record.ts';
import type {Hit} from '../../src/state/search.ts';
import {choosePosts, wholeLibrary} from '../../src/state/shown.ts';
import {spokenReturn} from '../../src/ui/spoken-frame.ts';
import {hearPost, someHearing} from '../helpers/hearing.ts';
import {someLibrary, somePost} from '../helpers/posts.ts';
import {someSession} from '../helpers/session.ts';

const head = ['Signs', '2026-03-10, 5 min read'];

const paragraphs = (count: number): string =>
	Array.from({length: count}, (_, index) => `Paragraph ${index}.`).join('\n\n');

const [one, two, three] = ['one', 'two', 'three'].map(id => somePost({id, categories: ['Letters']}));
const library = someLibrary([one, two, three].filter(post => post !== undefined));

test('a post opens with its title, its date and a page of its text, each block once', () => {
	const {opened} = hearPost(paragraphs(30));
	assert.deepEqual(opened.slice(0, 4), [...head, 'Paragraph 0.', 'Paragraph 1.']);
	assert.match(opened.at(-1) ?? '', /^\d+ per cent$/);
	assert.equal(new Set(opened).size, opened.length);
});

test('that a post is resumed is said before its text, which begins with a whole paragraph', () => {
	const {store, perform, dispatch, document} = hearPost(paragraphs(60));
	perform('page-down', 'page-down');
	const post = store.get().open?.post;
	assert.ok(post);
	dispatch({type: 'close', at: 2});
	const lines = dispatch({type: 'open', post, document, at: 3});
	assert.match(lines[2] ?? '', /^Resumed at \d+ per cent/);
	assert.match(lines[3] ?? '', /^Paragraph \d+\.$/);
});

test('a long paragraph is said as a whole, and once, however many lines it is drawn in', () => {
	const long = 'Words that go on. '.repeat(150).trim();
	const {opened, perform} = hearPost(`${long}\n\nAfter it.`);
	assert.ok(opened.includes(long));
	assert.deepEqual(perform('page-down'), ['After it.', 'Back to All writing', 'The end']);
});

test('a line down is the next thing that is said, a line up the one before it', () => {
	const {perform} = hearPost(`# Begin\n\n${paragraphs(30)}`);
	perform('page-down');
	const down = [perform('down'), perform('down')].flat();
	assert.equal(down.length, 2);
	assert.deepEqual(perform('up'), down.slice(0, 1));
	assert.deepEqual(perform('down'), down.slice(1));
});

test('keys that come faster than they are heard leave nothing out', () => {
	const {opened, perform} = hearPost(paragraphs(30));
	const last = Number(/\d+/.exec(opened.at(-2) ?? '')?.[0]);
	const lines = perform('down', 'down', 'down');
	assert.deepEqual(
		lines.slice(0, 3),
		[1, 2, 3].map(next => `Paragraph ${last + next}.`),
	);
});

test('at the ends of a post and of the list that is said, as often as a key asks', () => {
	const {perform} = hearPost('Short.');
	assert.deepEqual(perform('down'), ['The end']);
	assert.deepEqual(perform('page-down'), ['The end']);
	assert.deepEqual(perform('first').slice(0, 2), head);
	assert.deepEqual(perform('page-up'), ['The beginning']);
	const list = someHearing(someSession(library));
	assert.deepEqual(list.perform('up'), ['The first post']);
	list.perform('last');
	assert.deepEqual(list.perform('down'), ['The last post']);
});

test('the links of a page that was said are gone through from its beginning', () => {
	const {perform} = hearPost('[One](https://a.example) and [two](https://b.example).');
	assert.deepEqual(perform('next-link'), ['Link: One, https://a.example']);
	assert.deepEqual(perform('next-link'), ['Link: two, https://b.example']);
});

test('a post that was heard to its end opens at its beginning the next time', () => {
	const {store, perform, dispatch, document} = hearPost(paragraphs(25));
	assert.equal(perform('page-down', 'page-down').at(-1), 'The end');
	const post = store.get().open?.post;
	assert.ok(post);
	dispatch({type: 'close', at: 2});
	assert.ok(dispatch({type: 'open', post, document, at: 3}).includes('Paragraph 0.'));
});

test('a post whose last words were said is read', () => {
	const {store, perform} = hearPost(paragraphs(30));
	const state = () => stateOf(store.get().record.get('a'));
	perform('page-down');
	assert.notEqual(state(), 'read');
	perform('page-down', 'page-down', 'page-down');
	assert.equal(state(), 'read');
});

test('who goes from heading to heading hears each first, also the last ones of the post', () => {
	const {perform} = hearPost(`## One\n\nA.\n\n## Two\n\nB.\n\n## Three\n\nC.`);
	const next = () => perform('next-heading')[0];
	assert.deepEqual(
		[next(), next(), next()],
		['One', 'Two', 'Three'].map(name => `Heading level 2: ${name}`),
	);
	assert.equal(perform('previous-heading')[0], 'Heading level 2: Two');
});

test('a jump to a note says the note alone, then where the selected link leads; the way back says where it came from', () => {
	const note = 'What is to be said about all of this, at a length that no bar of a window ever has room for.';
	const {perform} = hearPost(`A word.[^1] Other.[^2]\n\n${paragraphs(30)}\n\n[^1]: ${note}\n\n[^2]: Two.`);
	assert.deepEqual(perform('next-link'), [`Link: note 1: ${note}`]);
	assert.deepEqual(perform('follow'), [`Note 1: ${note}`, 'Link: back to the text at note 1']);
	assert.equal(perform('follow')[0], 'A word. (note 1) Other. (note 2)');
});

test('a way back says where it leads to, from its first paragraph on', () => {
	const text = `A word.[^1]\n\n${paragraphs(30)}\n\n[^1]: Said.`;
	const {perform, store, document} = hearPost(text);
	perform('next-link');
	perform('follow');
	const someone = store.get();
	assert.ok(someone.trail.back.length > 0);
	const hearing = hearPost(text);
	hearing.perform('next-link');
	hearing.perform('follow');
	const lines = hearing.dispatch({type: 'turn', direction: 'back', document: hearing.document, at: 4});
	assert.ok(document !== hearing.document);
	assert.equal(
		lines.find(line => line.startsWith('A word')),
		'A word. (note 1)',
	);
});

test('the link out of a post has one name', () => {
	const {perform, store} = hearPost('Words.');
	perform('next-link');
	assert.deepEqual(perform('next-link'), ['Link: back to All writing']);
	assert.equal(store.get().open?.link?.leadsTo, '← All writing');
});

test('a find says the sentence of each match and nothing else, also when it scrolls', () => {
	const text = `First. A house stands here. Last.\n\n${paragraphs(40)}\n\nAnother house.`;
	const {perform, type, press, dispatch, store} = hearPost(text);
	assert.deepEqual(perform('find'), ['Find in this post: type words']);
	assert.deepEqual(type('house'), ['Typed: house']);
	const matches = [1, 42].map(block => {
		const start = store.get().open?.document.textOf(block).indexOf('house') ?? 0;
		return {block, start, end: start + 5};
	});
	const found = dispatch({type: 'found', query: 'house', matches, done: true});
	assert.deepEqual(found, ['match 1 of 2: A house stands here.']);
	assert.deepEqual(press('enter'), found);
	assert.deepEqual(perform('next-match'), ['match 2 of 2: Another house.']);
	assert.deepEqual(perform('down'), ['Another house.']);
	assert.deepEqual(perform('up'), ['Paragraph 39.']);
});

test('who has gone on reading before a long find is at its end stays there', () => {
	const {opened, perform, type, press, dispatch} = hearPost(`${paragraphs(40)}\n\nA house.`);
	const last = Number(/\d+/.exec(opened.at(-2) ?? '')?.[0]);
	perform('find');
	type('house');
	press('enter');
	assert.deepEqual(perform('down'), [`Paragraph ${last + 1}.`]);
	dispatch({type: 'found', query: 'house', matches: [{block: 41, start: 2, end: 7}], done: true});
	assert.deepEqual(perform('down'), [`Paragraph ${last + 2}.`]);
});

test('what stands nowhere is said once while it is typed, and again when the typing ends', () => {
	const {perform, type, press, dispatch} = hearPost('Words.');
	perform('find');
	const missing = (letter: string, query: string) => [
		type(letter),
		dispatch({type: 'found', query, matches: [], done: true}),
	];
	assert.deepEqual(missing('x', 'x'), [['Typed: x'], ['No match']]);
	assert.deepEqual(press('enter'), ['No match']);
});

test('who gives up a find goes on reading where they were', () => {
	const {opened, perform, type, press, dispatch} = hearPost(`${paragraphs(40)}\n\nA house.`);
	const last = Number(/\d+/.exec(opened.at(-2) ?? '')?.[0]);
	perform('find');
	type('house');
	dispatch({type: 'found', query: 'house', matches: [{block: 41, start: 2, end: 7}], done: true});
	assert.deepEqual(press('escape'), ['Back in the post']);
	assert.deepEqual(perform('down'), [`Paragraph ${last + 1}.`]);
});

test('a query that is erased says so', () => {
	const {perform, type, press} = hearPost('Words.');
	perform('find');
	type('w');
	assert.deepEqual(press('backspace'), ['Nothing typed']);
});

test('a post that a search opens says where it was found, and not its beginning', () => {
	const hearing = someHearing(someSession(library));
	const document = createDocument({
		text: `${paragraphs(20)}\n\nThe mill stands still.`,
		page: {title: 'one'},
	});
	assert.ok(one);
	const lines = hearing.dispatch({type: 'open', post: one, document, target: {words: 'mill'}, at: 1});
	assert.deepEqual(lines, ['one']);
	const matches = [{block: 21, start: 4, end: 8}];
	assert.deepEqual(hearing.dispatch({type: 'found', query: 'mill', matches, done: true}), [
		'match 1 of 1: The mill stands still.',
	]);
});

test('how far one is is not said between two rows of a table', () => {
	const rows = Array.from({length: 40}, (_, row) => `| ${row} | a row |`).join('\n');
	const {opened, perform} = hearPost(`| Number | Row |\n| --- | --- |\n${rows}\n\n${paragraphs(30)}`);
	assert.match(opened.at(-1) ?? '', /Row: a row$/);
	assert.match(perform('page-down', 'page-down', 'page-down').at(-1) ?? '', /per cent$/);
});

test('the help says keys by name, stands still while it is narrowed, and is gone through line by line', () => {
	const {perform, type, press} = hearPost('Words.');
	const help = perform('help');
	assert.ok(help.includes('j, down arrow: down'));
	assert.ok(help.includes('right bracket: to the next heading'));
	assert.deepEqual(perform('down'), [`${help[2]}, 2 of ${help.length - 1}`]);
	assert.deepEqual(perform('narrow'), ['Type words']);
	assert.deepEqual(type('star'), ['Typed: star', '3 lines']);
	assert.equal(press('enter').length, 3);
	perform('narrow');
	assert.deepEqual(press('escape'), [`All ${help.length - 1} lines again`]);
	assert.deepEqual(perform('back'), ['Back in the post']);
});

test('details are facts behind their names', () => {
	assert.ok(hearPost('Words.').perform('details').includes('Title: Signs'));
});

test('topics say how many posts they have', () => {
	const {perform} = someHearing(someSession(library));
	assert.deepEqual(perform('topics'), ['Topics, 2 entries', 'all topics, 3 posts, 1 of 2']);
	assert.deepEqual(perform('down'), ['Letters, 3 posts, 2 of 2']);
});

test('a change of what the list shows is said, also when the posts stay the same', () => {
	const {perform} = someHearing(someSession(library));
	assert.equal(perform('show-unread')[0], 'Writing, unread posts only, 3 posts');
	assert.equal(perform('show-all')[0], 'Writing, 3 posts, 3 unread');
	assert.equal(perform('order')[0], 'Writing, oldest first, 3 posts, 3 unread');
	assert.equal(perform('order', 'order', 'order', 'order')[0], 'Writing, newest first, 3 posts, 3 unread');
});

test('a list without posts says why, and which key helps', () => {
	const {perform} = someHearing(someSession(library));
	assert.deepEqual(perform('show-starred'), [
		'Writing, starred posts only, 0 posts',
		'No starred posts',
		'Press 1 for all posts, t for other topics',
	]);
	const empty = someLibrary([]);
	const shown = choosePosts(empty, new Map(), wholeLibrary);
	const lines = someHearing(someSession(empty, {shown})).start();
	assert.ok(lines.includes('/posts holds no Markdown files that are posts'));
});

test('a page of a list is as long as the window', () => {
	const many = someLibrary(Array.from({length: 50}, (_, index) => somePost({id: `post ${index}`})));
	const {perform} = someHearing(someSession(many));
	assert.match(perform('page-down')[0] ?? '', /^Selected: post 18,/);
});

test('a search says how many results it has, and of a change of a mark only that', () => {
	assert.ok(one && two);
	const text: Hit = {kind: 'text', post: two, sentence: 'The mill.', marks: [], count: 2};
	const hits: readonly Hit[] = [{kind: 'title', post: one, marks: []}, text];
	const {perform, type, dispatch} = someHearing(someSession(library));
	perform('search');
	type('mill');
	const lines = dispatch({type: 'hits', query: 'mill', hits, done: true});
	assert.equal(lines[0], '2 results in 2 posts');
	assert.match(lines[1] ?? '', /^one, unread, .*, 1 of 2$/);
	assert.deepEqual(perform('star'), ['Starred']);
	assert.equal(perform('down')[1], 'The mill.');
});

test('what an address stands for drives no terminal', () => {
	const {perform} = hearPost('[x](#a%1b]0;title%07b)');
	assert.deepEqual(perform('next-link'), ['Link: x, to #ab']);
	assert.deepEqual(perform('follow'), ['This post has no part called “ab”']);
});

test('code with a name is one thing that is said: no share of the post stands behind it', () => {
	const text = `${paragraphs(12)}\n\n\`\`\`js\nlet a;\n\`\`\`\n\n${paragraphs(12)}`;
	const {perform, type, press, dispatch} = hearPost(text);
	perform('find');
	type('js');
	dispatch({type: 'found', query: 'js', matches: [{block: 13, start: 0, end: 2}], done: true});
	press('enter');
	assert.deepEqual(perform('down'), ['Code, js', 'let a;', 'End of code']);
});

test('a page that begins inside a table says so, and a single row does not', () => {
	const rows = Array.from({length: 60}, (_, row) => `| ${row} | a row |`).join('\n');
	const {perform} = hearPost(`| Number | Row |\n| --- | --- |\n${rows}`);
	assert.match(perform('down')[0] ?? '', /^Number: /);
	assert.equal(perform('page-down')[0], 'Table, continued');
});

test('escape closes a panel before it takes anything away in the post behind it, and then says what it took', () => {
	const {perform, store} = hearPost('[One](https://a.example).');
	perform('next-link');
	perform('details');
	assert.deepEqual(perform('dismiss'), ['Back in the post']);
	assert.ok(store.get().open?.link);
	assert.deepEqual(perform('dismiss'), ['No link is selected']);
	assert.deepEqual(perform('follow'), ['No link is selected']);
});

test('a page of a panel is as long as the window', () => {
	const {perform} = hearPost('Words.');
	perform('help');
	assert.match(perform('page-down')[0] ?? '', /, 20 of \d+$/);
	assert.match(perform('half-page-up')[0] ?? '', /, 10 of \d+$/);
});

test('at the ends of a panel that is said, also where it has one line', () => {
	const {perform} = hearPost('## One\n\nWords.');
	perform('outline');
	assert.deepEqual(perform('down'), ['The last line']);
	assert.deepEqual(perform('up'), ['The first line']);
});

test('who goes on to a match without a find hears each time that there is none', () => {
	const {perform} = hearPost('Words.');
	assert.deepEqual(perform('next-match'), ['Nothing is looked for yet']);
	assert.deepEqual(perform('previous-match'), ['Nothing is looked for yet']);
});

test('a key for what the list shows already says so', () => {
	const {perform} = someHearing(someSession(library));
	assert.deepEqual(perform('show-all'), ['Nothing else to show']);
	assert.deepEqual(perform('show-everything'), ['Nothing else to show']);
	perform('show-starred');
	assert.deepEqual(perform('show-starred'), ['Nothing else to show']);
});

test('who comes back to the program hears where they are', () => {
	const {store, perform} = hearPost('Words.');
	assert.deepEqual(spokenReturn(store.get()), ['Back in the post']);
	perform('help');
	assert.deepEqual(spokenReturn(store.get()), ['Keys']);
	const list = someHearing(someSession(library));
	assert.match(spokenReturn(list.store.get())[0] ?? '', /^Selected: one, unread, .*1 of 3$/);
});

test('a search for nothing says that nothing is typed', () => {
	const {perform, press} = someHearing(someSession(library));
	perform('search');
	assert.deepEqual(press('enter'), ['Nothing typed']);
});

test('a post is resumed at as much of it as the list says', () => {
	const {perform, dispatch, store, document} = hearPost(paragraphs(60));
	perform('page-down', 'down', 'down');
	const post = store.get().open?.post;
	assert.ok(post);
	const list = dispatch({type: 'close', at: 2}).join();
	const percent = /begun, (\d+) per cent/.exec(list)?.[1];
	assert.match(
		dispatch({type: 'open', post, document, at: 3}).join(),
		RegExp(`Resumed at ${percent} per cent`),
	);
});

test('who scrolls code sideways is told that all of it is said', () => {
	const {perform} = hearPost('Words.');
	assert.deepEqual(perform('code-left'), ['Code is said as a whole']);
	assert.deepEqual(perform('code-right'), ['Code is said as a whole']);
});
