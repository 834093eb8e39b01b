import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Post} from '../../src/library/post.ts';
import type {Action} from '../../src/state/action.ts';
import {reduce} from '../../src/state/reduce.ts';
import type {Hit} from '../../src/state/search.ts';
import {currentPost, type Session} from '../../src/state/session.ts';
import {someLibrary, somePost} from '../helpers/posts.ts';
import {someSession} from '../helpers/session.ts';

const posts = Array.from({length: 30}, (_, index) => somePost({id: `post-${index}`, title: `Lamp ${index}`}));

const titleHit = (post: Post): Hit => ({kind: 'title', post, marks: [{start: 0, end: 4}]});
const textHit = (post: Post): Hit => ({
	kind: 'text',
	post,
	sentence: 'A lamp.',
	marks: [{start: 2, end: 6}],
	count: 1,
});

const after = (session: Session, ...actions: readonly Action[]): Session => actions.reduce(reduce, session);

const searching = after(
	someSession(someLibrary(posts)),
	{type: 'start-query'},
	{type: 'edit-query', edit: {insert: 'lamp'}},
);

const hits = (found: readonly Hit[], done = true): Action => ({
	type: 'hits',
	query: 'lamp',
	hits: found,
	done,
});
const changeTo = (
	changed: readonly Post[],
	more: Partial<Extract<Action, {type: 'change-library'}>> = {},
): Action => ({
	type: 'change-library',
	library: someLibrary(changed),
	...more,
});

const rowOf = ({search}: Session): number => (search?.selected ?? 0) - (search?.top ?? 0);

test('who went down among the results stays at theirs, in its row, when more come above it', () => {
	const some = after(searching, hits(posts.slice(10, 30).map(textHit), false), {type: 'select', index: 15});
	const all = after(some, hits([...posts.slice(0, 3).map(titleHit), ...posts.slice(5, 30).map(textHit)]));
	assert.equal(currentPost(all)?.id, 'post-25');
	assert.equal(rowOf(all), rowOf(some));
});

test('who is at the first result stays at the first', () => {
	const some = after(searching, hits(posts.slice(10).map(textHit), false));
	assert.equal(currentPost(after(some, hits(posts.map(textHit))))?.id, 'post-0');
});

test('a post found by title and by text is two results, and the selection knows which', () => {
	const both = [...posts.slice(0, 3).map(titleHit), ...posts.slice(0, 3).map(textHit)];
	const session = after(searching, hits(both), {type: 'select', index: 4}, hits(both));
	assert.equal(session.search?.selected, 4);
});

test('results follow the library: posts that went are left out, changed ones are as they are now', () => {
	const session = after(searching, hits(posts.map(titleHit)), {type: 'select', index: 20});
	const changed = posts
		.filter((_, index) => index % 2 === 0)
		.map(post => (post.id === 'post-20' ? {...post, title: 'Another title'} : post));
	const followed = reduce(session, changeTo(changed));
	assert.deepEqual(
		followed.search?.hits.map(({post}) => post),
		changed,
	);
	assert.equal(currentPost(followed)?.title, 'Another title');
	const selected = followed.search?.hits[followed.search.selected];
	assert.deepEqual(selected?.kind === 'title' && selected.marks, []);
});

test('when the selected post goes, the result in its place is selected', () => {
	const session = after(searching, hits(posts.map(textHit)), {type: 'select', index: 7});
	const without = (count: number) => posts.filter(({id}) => id !== 'post-7').slice(0, count);
	assert.equal(currentPost(reduce(session, changeTo(without(29))))?.id, 'post-8');
	assert.equal(currentPost(reduce(session, changeTo(without(3))))?.id, 'post-2');
	assert.equal(currentPost(reduce(session, changeTo([]))), undefined);
});

test('a result follows its post to another id', () => {
	const session = after(searching, hits(posts.map(textHit)), {type: 'select', index: 7});
	const moved = posts.map(post => (post.id === 'post-7' ? {...post, id: 'moved'} : post));
	const followed = reduce(session, changeTo(moved, {moves: new Map([['post-7', 'moved']])}));
	assert.equal(currentPost(followed)?.id, 'moved');
});

test('while a library is being read anew, results keep the posts that are not there yet', () => {
	const session = after(searching, hits(posts.map(textHit)));
	const filling = {from: 'files', read: 3, found: 30} as const;
	assert.equal(reduce(session, changeTo(posts.slice(0, 3), {filling})).search?.hits.length, 30);
});

test('results of an earlier query are stale until there are some of the new one', () => {
	const found = after(searching, hits(posts.slice(0, 3).map(titleHit)));
	assert.equal(found.search?.isStale, false);
	const edited = after(found, {type: 'edit-query', edit: {insert: 's'}});
	assert.equal(edited.search?.isStale, true);
	assert.equal(edited.search.hits.length, 3);
	const again = reduce(edited, {type: 'hits', query: 'lamps', hits: [], done: false});
	assert.equal(again.search?.isStale, false);
	assert.equal(after(edited, {type: 'edit-query', edit: 'clear'}).search?.isStale, false);
});
