import type {Post} from '../library/post.ts';
import {readBody} from '../library/read-body.ts';
import type {Document} from '../render/document.ts';
import type {Target as Start} from '../state/post-moves.ts';
import type {Effects} from '../ui/effects.ts';
import type {SessionStore} from '../ui/session-store.ts';
import {choosePost, type Names} from './choose-post.ts';
import type {Documents} from './documents.ts';
import {lineCountOf, placeOfLine, placeOfPart} from './place-at.ts';
import type {Position} from './position.ts';

/** Where in a post the reader begins, or what to say where the post has no such point. */
const startAt = (at: Position, post: Post, document: Document): Start | {readonly message: string} => {
	if ('search' in at) return {words: at.search};
	if ('line' in at) {
		const body = readBody(post);
		const last = lineCountOf(body);
		if (at.line >= 1 && at.line <= last) return {place: placeOfLine(document, body, at.line)};
		return {message: `There is no line ${at.line}: the file has ${last} ${last === 1 ? 'line' : 'lines'}`};
	}
	const place = placeOfPart(document, at.heading);
	return place === undefined ? {message: `This post has no heading called “${at.heading}”`} : {place};
};

type Reader = Names & {
	readonly store: SessionStore;
	readonly documents: Documents;
	readonly effects: Effects;
};

const open = async (
	post: Post,
	at: Position | undefined,
	{store, documents, effects}: Reader,
): Promise<void> => {
	if (at === undefined) return effects.open(post);
	const start = startAt(at, post, await documents.get(post));
	if (!('message' in start)) return effects.open(post, start);
	await effects.open(post);
	store.dispatch({type: 'say', message: start.message});
};

/**
 * Opens what the command line named, before the first frame: a post of the library, the one file there is, or a search over
 * all posts. A name that fits no post is a `UsageError`.
 */
export const openTarget = async (
	{post: name, at}: {readonly post: string | undefined; readonly at: Position | undefined},
	isSingleFile: boolean,
	reader: Reader,
): Promise<void> => {
	const {library, store, source, program} = reader;
	const [only] = library.posts;
	if (name !== undefined) {
		const found = await choosePost(name, {library, source, program});
		return open(found.post, found.at ?? at, reader);
	}
	if (isSingleFile && only !== undefined) return open(only, at, reader);
	if (at !== undefined && 'search' in at) {
		store.dispatch({type: 'start-query'});
		store.dispatch({type: 'edit-query', edit: {insert: at.search}});
		store.dispatch({type: 'accept-query'});
	}
};
