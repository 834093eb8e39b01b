import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Post} from '../../src/library/post.ts';
import {createDocument} from '../../src/render/document.ts';
import type {Action} from '../../src/state/action.ts';
import {neighborOf} from '../../src/state/neighbors.ts';
import {markRead, toggleStar} from '../../src/state/reading-record.ts';
import {reduce} from '../../src/state/reduce.ts';
import {type Session, selectedPost} from '../../src/state/session.ts';
import {choosePosts, wholeLibrary} from '../../src/state/shown.ts';
import {someLibrary, somePost} from '../helpers/posts.ts';
import {someSession} from '../helpers/session.ts';

const dayOf = (index: number): string =>
	new Date(Date.UTC(2026, 0, 1) - index * 86_400_000).toISOString().slice(0, 10);

const many = (count: number): readonly Post[] =>
	Array.from({length: count}, (_, index) => somePost({id: `post-${index}`, date: dayOf(index)}));

const after = (session: Session, ...actions: readonly Action[]): Session => actions.reduce(reduce, session);

const changeTo = (
	posts: readonly Post[],
	more: Partial<Extract<Action, {type: 'change-library'}>> = {},
): Action => ({
	type: 'change-library',
	library: someLibrary(posts),
	...more,
});

const fresh = somePost({id: 'fresh', date: '2026-06-01'});
const document = createDocument({text: 'Some text.'});
const open = (post: Post): Action => ({type: 'open', post, document, at: 1});

test('a new post at the top is shown to who is at the top, and the selection stays at its post', () => {
	const session = after(
		someSession(someLibrary(many(50))),
		{type: 'select', index: 2},
		changeTo([fresh, ...many(50)]),
	);
	assert.equal(selectedPost(session)?.id, 'post-2');
	assert.equal(session.list.top, 0);
});

test('who is further down sees the same rows as before', () => {
	const before = after(someSession(someLibrary(many(50))), {type: 'select', index: 30});
	const session = after(before, changeTo([fresh, ...many(50)]));
	assert.equal(selectedPost(session)?.id, 'post-30');
	assert.equal(session.list.selected - session.list.top, before.list.selected - before.list.top);
});

test('when the selected post goes, the one in its place is selected', () => {
	const before = after(someSession(someLibrary(many(5))), {type: 'select', index: 2});
	const without = many(5).filter(({id}) => id !== 'post-2');
	assert.equal(selectedPost(after(before, changeTo(without)))?.id, 'post-3');
	assert.equal(selectedPost(after(before, changeTo(many(1))))?.id, 'post-0');
	assert.equal(selectedPost(after(before, changeTo([]))), undefined);
});

test('while the list fills, who is at its beginning stays there, and who went on stays at their post', () => {
	const filling = {from: 'files', read: 3, found: 50} as const;
	const begun = someSession(someLibrary(many(5)), {filling});
	assert.equal(selectedPost(after(begun, changeTo([fresh, ...many(9)], {filling})))?.id, 'fresh');
	const moved = after(begun, {type: 'select', index: 1}, changeTo([fresh, ...many(9)], {filling}));
	assert.equal(selectedPost(moved)?.id, 'post-1');
	assert.deepEqual(moved.filling, filling);
	assert.equal(after(moved, changeTo(many(50))).filling, null);
});

test('a post just read stays in a list of unread ones when the library changes', () => {
	const session = after(
		someSession(someLibrary(many(4))),
		{type: 'show', show: 'unread'},
		{type: 'toggle-read', at: 1},
		changeTo([fresh, ...many(4)]),
	);
	assert.deepEqual(
		session.shown.posts.map(({id}) => id),
		['fresh', 'post-0', 'post-1', 'post-2', 'post-3'],
	);
});

test('the order stays as it was chosen although something was read since', () => {
	const record = markRead(new Map(), 'post-2', 5);
	const library = someLibrary(many(4));
	const session = after(
		someSession(library, {
			record,
			shown: choosePosts(library, record, {...wholeLibrary, order: 'last-read'}),
		}),
		{type: 'select', index: 3},
		{type: 'toggle-read', at: 9},
		changeTo([fresh, ...many(4)]),
	);
	assert.deepEqual(
		session.shown.posts.map(({id}) => id),
		['post-2', 'fresh', 'post-0', 'post-1', 'post-3'],
	);
});

test('marks, the open post and undo follow a post that has another id', () => {
	const renamed = somePost({id: 'renamed', date: dayOf(0)});
	const session = after(
		someSession(someLibrary(many(3))),
		{type: 'toggle-star', at: 1},
		open(many(3)[0] ?? fresh),
		changeTo([renamed, ...many(3).slice(1)], {moves: new Map([['post-0', 'renamed']])}),
	);
	assert.equal(session.open?.post, renamed);
	assert.equal(session.open?.isGone, undefined);
	assert.equal(selectedPost(session)?.id, 'renamed');
	assert.equal(session.record.get('renamed')?.starred?.value, true);
	const undone = after(session, {type: 'undo', at: 2});
	assert.equal(undone.record.get('renamed')?.starred?.value, false);
});

test('marks that a post has already are not replaced by those of a moved one', () => {
	const record = toggleStar(markRead(new Map(), 'post-1', 1), 'post-0', 1);
	const session = after(
		someSession(someLibrary(many(2)), {record}),
		changeTo(many(2).slice(1), {moves: new Map([['post-0', 'post-1']])}),
	);
	assert.equal(session.record.get('post-1')?.starred, undefined);
});

test('an open post that is gone stays open and says so, until it is back', () => {
	const opened = after(someSession(someLibrary(many(3))), open(many(3)[0] ?? fresh));
	const gone = after(opened, changeTo(many(3).slice(1)));
	assert.equal(gone.open?.isGone, true);
	assert.equal(gone.open?.document, document);
	assert.equal(after(gone, changeTo(many(3))).open?.isGone, false);
});

test('the posts before and after one that is gone are its neighbors, whatever else goes or comes', () => {
	const all = many(5);
	const neighbors = (session: Session) =>
		([-1, 1] as const).map(step => session.open && neighborOf(session, session.open, step)?.id);
	const without = (...ids: readonly string[]) => all.filter(({id}) => !ids.includes(id));
	const opened = after(someSession(someLibrary(all)), open(all[2] ?? fresh));
	assert.deepEqual(neighbors(opened), ['post-1', 'post-3']);
	const gone = after(opened, changeTo(without('post-2')));
	assert.deepEqual(neighbors(gone), ['post-1', 'post-3']);
	assert.equal(selectedPost(after(gone, {type: 'close', at: 2}))?.id, 'post-3');
	assert.deepEqual(neighbors(after(gone, changeTo([fresh, ...without('post-2')]))), ['post-1', 'post-3']);
	assert.deepEqual(neighbors(after(gone, changeTo(without('post-2', 'post-1')))), ['post-0', 'post-3']);
	assert.deepEqual(neighbors(after(gone, changeTo(without('post-2', 'post-3')))), ['post-1', 'post-4']);
	assert.deepEqual(neighbors(after(gone, changeTo(all.slice(0, 2)))), ['post-1', undefined]);
	assert.deepEqual(neighbors(after(gone, changeTo(all))), ['post-1', 'post-3']);
});

test('a document that is read again as it was changes nothing', () => {
	const opened = after(someSession(someLibrary(many(3))), open(many(3)[0] ?? fresh));
	assert.equal(after(opened, {type: 'reload', document}), opened);
});

test('posts that go while others are searched for leave a selection within the list behind the results', () => {
	const session = after(
		someSession(someLibrary(many(5))),
		{type: 'select', index: 4},
		{type: 'start-query'},
		changeTo(many(2)),
	);
	assert.deepEqual(session.list, {selected: 1, top: 0});
});
