import type {Library, Post} from '../library/post.ts';
import {isStarred, type ReadingRecord, stateOf} from './reading-record.ts';

/** Which posts the list shows by their marks. */
export type Show = 'all' | 'unread' | 'starred';

/** A category or a tag. */
export type Topic = {readonly kind: 'category' | 'tag'; readonly name: string};

/** The posts of the list, and why these. */
export type Shown = {
	readonly show: Show;
	readonly topic: Topic | null;
	/** In the order of the list. Chosen when the filter was set: a post just read stays where it is. */
	readonly posts: readonly Post[];
};

const topicsOf = (post: Post, kind: Topic['kind']): readonly string[] =>
	kind === 'category' ? post.categories : post.tags;

/** Chooses the posts of a library by their marks and their topic. */
export const choosePosts = (
	{posts}: Library,
	record: ReadingRecord,
	{show, topic}: Pick<Shown, 'show' | 'topic'>,
): Shown => {
	if (show === 'all' && topic === null) return {show, topic, posts};
	const isMarked = (post: Post) =>
		show === 'all' ||
		(show === 'unread' ? stateOf(record.get(post.id)) !== 'read' : isStarred(record.get(post.id)));
	const isAbout = (post: Post) => topic === null || topicsOf(post, topic.kind).includes(topic.name);
	return {show, topic, posts: posts.filter(post => isMarked(post) && isAbout(post))};
};

/** A topic and the number of posts about it. */
export type TopicCount = Topic & {readonly count: number};

/** The topics of a library: categories, then tags, each by the number of their posts. */
export const countTopics = ({posts}: Library): readonly TopicCount[] =>
	(['category', 'tag'] as const).flatMap(kind => {
		const counts = new Map<string, number>();
		for (const post of posts) {
			for (const name of new Set(topicsOf(post, kind))) counts.set(name, (counts.get(name) ?? 0) + 1);
		}
		return [...counts]
			.map(([name, count]) => ({kind, name, count}))
			.sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
	});
