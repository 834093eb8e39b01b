import type {Library, Post} from '../library/post.ts';
import {inOrderOf, type Order} from './order.ts';
import {isStarred, type ReadingRecord, stateOf} from './reading-record.ts';

/** Which posts the list shows by their marks. */
export type Show = 'all' | 'unread' | 'starred';

/** A category or a tag. */
export type Topic = {readonly kind: 'category' | 'tag'; readonly name: string};

/** What the reader wants to see of a library. */
export type Choice = {readonly show: Show; readonly topic: Topic | null; readonly order: Order};

/** Everything, the newest first. */
export const wholeLibrary: Choice = {show: 'all', topic: null, order: 'newest'};

/** The posts of the list, and why these. */
export type Shown = Choice & {
	/** The marks the posts were chosen and ordered by, those of the moment: a post just read stays where it is. */
	readonly marks: ReadingRecord;
	/** In the order of the list. */
	readonly posts: readonly Post[];
};

const topicsOf = (post: Post, kind: Topic['kind']): readonly string[] =>
	kind === 'category' ? post.categories : post.tags;

/** Chooses posts of a library by their marks and their topic, and puts them in order. */
export const choosePosts = (library: Library, marks: ReadingRecord, {show, topic, order}: Choice): Shown => {
	const ordered = inOrderOf(library.posts, order, marks);
	const shown = {show, topic, order, marks};
	if (show === 'all' && topic === null) return {...shown, posts: ordered};
	const isMarked = (post: Post) =>
		show === 'all' ||
		(show === 'unread' ? stateOf(marks.get(post.id)) !== 'read' : isStarred(marks.get(post.id)));
	const isAbout = (post: Post) => topic === null || topicsOf(post, topic.kind).includes(topic.name);
	return {...shown, posts: ordered.filter(post => isMarked(post) && isAbout(post))};
};

/** Index of the post with this id, -1 when it is not there; found at once where it stands `near` an index. */
export const positionOf = (posts: readonly Post[], id: string | undefined, near: number): number => {
	if (id === undefined) return -1;
	for (const index of [near, near + 1, near - 1]) if (posts[index]?.id === id) return index;
	return posts.findIndex(post => post.id === id);
};

/** A topic and the number of posts about it. */
export type TopicCount = Topic & {readonly count: number};

const counted = new WeakMap<readonly Post[], readonly TopicCount[]>();

const count = (posts: readonly Post[], kind: Topic['kind']): readonly TopicCount[] => {
	const counts = new Map<string, number>();
	for (const post of posts) {
		for (const name of new Set(topicsOf(post, kind))) counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	return [...counts]
		.map(([name, number]) => ({kind, name, count: number}))
		.sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
};

/** The topics of a library: categories, then tags, each by the number of their posts. */
export const countTopics = ({posts}: Library): readonly TopicCount[] => {
	const known = counted.get(posts);
	if (known !== undefined) return known;
	const topics = [...count(posts, 'category'), ...count(posts, 'tag')];
	counted.set(posts, topics);
	return topics;
};
