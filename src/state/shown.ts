import type {Library, Post} from '../library/post.ts';
import {inOrderOf, type Order} from './order.ts';
import {isStarred, type ReadingRecord, stateOf} from './reading-record.ts';

/** Which posts the list shows by their marks. */
export type Show = 'all' | 'unread' | 'starred';

/** A category or a tag. */
export type Topic = {readonly kind: 'category' | 'tag'; readonly name: string};

/** What a topic is called. */
export const topicName = ({kind, name}: Topic): string => (kind === 'tag' ? `#${name}` : name);

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

const isMarked = ({id}: Post, show: Show, marks: ReadingRecord): boolean =>
	show === 'all' || (show === 'unread' ? stateOf(marks.get(id)) !== 'read' : isStarred(marks.get(id)));

/** Chooses posts of a library by their marks and their topic, and puts them in order. */
export const choosePosts = (library: Library, marks: ReadingRecord, {show, topic, order}: Choice): Shown => {
	const ordered = inOrderOf(library.posts, order, marks);
	const shown = {show, topic, order, marks};
	if (show === 'all' && topic === null) return {...shown, posts: ordered};
	const isAbout = (post: Post) => topic === null || topicsOf(post, topic.kind).includes(topic.name);
	return {...shown, posts: ordered.filter(post => isMarked(post, show, marks) && isAbout(post))};
};

/** Index of the post with this id, -1 when it is not there; found at once where it stands `near` an index. */
export const positionOf = (posts: readonly Post[], id: string | undefined, near: number): number => {
	if (id === undefined) return -1;
	for (const index of [near, near + 1, near - 1]) if (posts[index]?.id === id) return index;
	return posts.findIndex(post => post.id === id);
};

/** A topic and the number of posts about it. */
export type TopicCount = Topic & {readonly count: number};

/** The posts of a library that a choice of marks shows, and their topics. */
export type Topics = {
	/** Posts of all topics and of none. */
	readonly count: number;
	/** Categories, then tags, each by the number of their posts. */
	readonly topics: readonly TopicCount[];
};

const countOf = (posts: readonly Post[], kind: Topic['kind']): readonly TopicCount[] => {
	const counts = new Map<string, number>();
	for (const post of posts) {
		for (const name of new Set(topicsOf(post, kind))) counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	return [...counts]
		.map(([name, count]) => ({kind, name, count}))
		.sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
};

/** What topics were counted for last: a panel asks for the same with every key. */
let counted: {readonly by: readonly unknown[]; readonly topics: Topics} | undefined;

/** The topics of a library, each with as many posts as choosing it will show; those with none are left out. */
export const countTopics = ({posts}: Library, marks: ReadingRecord, show: Show): Topics => {
	const by = [posts, show, show === 'all' ? null : marks];
	if (counted === undefined || by.some((part, index) => part !== counted?.by[index])) {
		const shown = show === 'all' ? posts : posts.filter(post => isMarked(post, show, marks));
		const topics = [...countOf(shown, 'category'), ...countOf(shown, 'tag')];
		counted = {by, topics: {count: shown.length, topics}};
	}
	return counted.topics;
};
