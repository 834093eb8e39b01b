import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Post} from '../../src/library/post.ts';
import type {Action} from '../../src/state/action.ts';
import {leaveAt, markRead, toggleStar} from '../../src/state/reading-record.ts';
import {reduce} from '../../src/state/reduce.ts';
import type {Hit} from '../../src/state/search.ts';
import type {Session} from '../../src/state/session.ts';
import {frame} from '../../src/ui/frame.ts';
import {defaultKeys} from '../../src/ui/key-map.ts';
import {someLibrary, somePost} from '../helpers/posts.ts';
import {someSession} from '../helpers/session.ts';

const posts = [
	somePost({
		id: 'a',
		title: 'Why I still reach for Flask',
		date: '2026-03-10',
		categories: ['Python / Engineering'],
	}),
	somePost({id: 'b', title: 'Reading in the terminal', date: '2026-02-14', categories: ['Guides']}),
	somePost({
		id: 'c',
		title: 'A specimen of everything Markdown can say',
		date: '2025-11-02',
		categories: ['Typography'],
		minutes: 9,
	}),
];

const session = (columns: number, given: Partial<Session> = {}, shown: readonly Post[] = posts): Session =>
	reduce(someSession(someLibrary([...shown]), given), {type: 'resize', size: {columns, rows: 20}});

const lines = (shown: Session): readonly string[] =>
	frame(shown, defaultKeys).map(line => line.replaceAll(/\u001B\[[\d;]*m/g, '').trimEnd());

const rowWith = (shown: Session, text: string): string =>
	lines(shown).find(line => line.includes(text)) ?? '';

test('neither a title nor a category is cut while other cells of its row stand empty', () => {
	assert.equal(
		rowWith(session(80), 'specimen'),
		'     ● 11-02  A specimen of everything Markdown can say     Typography  9 min',
	);
	assert.equal(
		rowWith(session(80), 'Flask'),
		'  ▌  ● 03-10  Why I still reach for Flask         Python / Engineering  5 min',
	);
});

test('the category gives way before a title is cut, and goes before it says nothing', () => {
	const [, , specimen] = posts;
	assert.ok(specimen);
	for (let columns = 60; columns <= 120; columns++) {
		const shown = session(columns, {record: leaveAt(new Map(), 'c', {progress: 0.42}, 1)});
		const row = rowWith(shown, 'specimen');
		const category = / say {2,}(\S.*?) {2,}42 %/.exec(row)?.[1] ?? '';
		assert.ok(row.includes(specimen.title) || category === '', row);
		assert.ok(category === '' || category === 'Typography' || /^Typog\S*…$/.test(category), row);
	}
});

test('a window that has just become wide enough for two parts cuts no title that was whole before', () => {
	for (const columns of [129, 130, 160])
		for (const {title} of posts) assert.ok(rowWith(session(columns), title).includes('min'), `${columns}`);
});

test('a per cent takes cells in no row but that of its post', () => {
	const shown = session(80, {record: leaveAt(new Map(), 'b', {progress: 0.42}, 1)});
	assert.match(rowWith(shown, 'Reading'), /Guides {2}42 % {2}5 min$/);
	for (const other of ['Flask', 'specimen']) assert.equal(rowWith(shown, other), rowWith(session(80), other));
	const shortly = session(80, {record: leaveAt(new Map(), 'b', {progress: 0.05}, 1)});
	assert.match(rowWith(shortly, 'Reading'), /Guides {3}5 % {2}5 min$/);
});

test('a mark and the state stand apart; alone, a mark stands where the state would', () => {
	const broken = posts.map(post => (post.id === 'b' ? {...post, problems: [{message: 'odd'}]} : post));
	assert.match(rowWith(session(80, {}, broken), 'Reading'), /^ {3}! ● 02-14/);
	const starred = toggleStar(markRead(new Map(), 'b', 1), 'b', 1);
	assert.match(rowWith(session(80, {record: starred}), 'Reading'), /^ {5}★ 02-14/);
});

test('an empty folder is told in whole sentences, and the bar has only keys that do something', () => {
	for (const columns of [40, 60, 80]) {
		const shown = lines(session(columns, {}, []));
		assert.match(shown.join(' ').replaceAll(/\s+/g, ' '), /or open another folder: writing-tui FOLDER/);
		assert.equal(shown.at(-1)?.trim(), '? keys   q quit');
	}
});

test('a list that shows no post offers what brings some', () => {
	const shown = lines(reduce(session(80), {type: 'show', show: 'starred'}));
	assert.equal(shown.at(-1)?.trim(), '/ search   t topics   ? keys   q quit');
});

test('the numbers in the head give way before what is shown of the library, and the title is cut before that', () => {
	const head = (columns: number, title = 'Arc'): string => {
		const shown = session(columns, {library: someLibrary([...posts], {title})});
		return (lines(reduce(shown, {type: 'show', show: 'starred'}))[1] ?? '').trim().replaceAll(/ {2,}/g, '  ');
	};
	assert.equal(head(80), 'Arc  ·  starred  0 posts  ·  0 unread');
	assert.equal(head(40), 'Arc  ·  starred  0 posts');
	assert.equal(head(28), 'Arc  ·  starred');
	assert.equal(head(40, 'A library with a long name'), 'A library with a lon…  ·  starred');
	const whole = session(40, {library: someLibrary([...posts], {title: 'A library with a long name'})});
	assert.equal(lines(whole)[1]?.trim(), 'A library with a long n…  3 posts');
});

const sentence = 'Somebody asks me to defend Flask.';

const searching = (columns: number): Session => {
	const [post] = posts;
	assert.ok(post);
	const start = post.title.indexOf('Flask');
	const hits: readonly Hit[] = [
		{kind: 'title', post, marks: [{start, end: start + 5}]},
		{kind: 'text', post, sentence, marks: [{start: 27, end: 32}], count: 13},
	];
	const actions: readonly Action[] = [
		{type: 'start-query'},
		{type: 'edit-query', edit: {insert: 'flask'}},
		{type: 'hits', query: 'flask', hits, done: true},
	];
	return actions.reduce(reduce, session(columns));
};

test('what a title was found by is shown at every width', () => {
	for (const columns of [40, 60, 80, 130])
		assert.match(lines(searching(columns))[3] ?? '', /Flask/, `${columns}`);
});

test('a post found by its title and right below by its text is not told twice', () => {
	const shown = lines(searching(80));
	assert.match(shown[3] ?? '', /Why I still reach for Flask +Python \/ Engineering +5 min$/);
	assert.equal(shown[4]?.trim(), 'in its text');
	assert.match(shown[5] ?? '', /Somebody asks me to defend Flask\. +13 matches$/);
});

test('in a narrow window results have the cells of the date, and their sentences stand near the margin', () => {
	for (const columns of [40, 60]) {
		const shown = lines(searching(columns));
		assert.match(shown[3] ?? '', /▌ {2}● (?:Why|…) I still reach for Flask +5 min$/, `${columns}`);
		assert.equal(shown[5]?.indexOf('Somebody'), columns === 40 ? 6 : 7);
	}
	assert.match(lines(searching(80))[3] ?? '', /2026-03-10 {2}Why/);
});

test('begun posts are unread in the number as they are in the list of unread posts, which needs no such number', () => {
	const begun = markRead(leaveAt(new Map(), 'b', {progress: 0.42}, 1), 'c', 1);
	const [, all = ''] = lines(session(80, {record: begun}));
	assert.match(all, /Writing +3 posts {2}· {2}2 unread$/);
	const [, head = ''] = lines(reduce(session(80, {record: begun}), {type: 'show', show: 'unread'}));
	assert.match(head, /Writing {2}· {2}unread +2 posts$/);
});

test('a post that is not for everybody yet says so behind its title, at every width with room for both', () => {
	const withheld = [
		somePost({id: 'a', title: 'A title', draft: true, categories: ['Guides']}),
		somePost({id: 'b', title: 'Another title', hidden: true, scheduled: true, categories: ['Essays']}),
		somePost({id: 'c', title: `${'Long '.repeat(30)}title`, scheduled: true}),
	];
	const rows = (columns: number): readonly string[] =>
		lines(someSession(someLibrary(withheld), {size: {columns, rows: 24}})).filter(line =>
			line.includes('min'),
		);
	for (const columns of [60, 80, 120]) {
		const [draft = '', hidden = '', scheduled = ''] = rows(columns);
		assert.match(
			draft,
			columns === 60 ? /A title +draft {2}5 min$/ : /A title +draft {2}Guides +5 min$/,
			`${columns}`,
		);
		assert.match(hidden, /Another title +hidden, scheduled {2}/, `${columns}`);
		assert.match(scheduled, /Lo?n?g?…? +scheduled {2}5 min$/, `${columns}`);
	}
	assert.match(rows(28)[0] ?? '', /A title +draft {2}5 min$/);
});

test('in a narrow window how long a post is gives way before why it is not for everybody, in its row alone', () => {
	const posts = [
		somePost({id: 'a', title: 'A draft with a long title', draft: true}),
		somePost({id: 'b', title: 'A post with a long title'}),
	];
	for (let columns = 24; columns <= 60; columns++) {
		const shown = lines(someSession(someLibrary(posts), {size: {columns, rows: 24}}));
		const [draft = '', post = ''] = shown.filter(line => line.includes(' A '));
		assert.match(draft, columns <= 32 ? /A draft with.* draft$/ : / draft(?: {2}5 min)?$/, `${columns}`);
		assert.ok(post.endsWith('5 min') || columns < 28, `${columns}`);
		for (const line of shown) assert.ok(line.length <= columns, `${columns}`);
	}
	const begun = {record: leaveAt(new Map(), 'a', {progress: 0.42}, 1), size: {columns: 60, rows: 24}};
	const [row] = lines(someSession(someLibrary(posts), begun)).filter(line => line.includes('draft'));
	assert.match(row ?? '', / draft {2}42 % {2}5 min$/);
});

test('a list without posts says which of them it has none of', () => {
	const sentence = (...actions: readonly Action[]): string =>
		lines(actions.reduce(reduce, session(80)))[3]?.trim() ?? '';
	const topic = {kind: 'category', name: 'Python / Engineering'} as const;
	assert.equal(sentence({type: 'show', show: 'starred'}), 'No starred posts');
	assert.equal(
		sentence({type: 'show', show: 'starred'}, {type: 'choose-topic', topic}),
		'No starred posts in Python / Engineering',
	);
	assert.equal(sentence({type: 'choose-topic', topic: {kind: 'tag', name: 'none'}}), 'No posts in #none');
});
