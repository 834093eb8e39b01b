import {isHeard} from '../state/geometry.ts';
import {isUndecided} from '../state/search.ts';
import type {Show} from '../state/shown.ts';
import {type Handler, sayNoPost} from './context.ts';

/** Opens what is selected in the list or among the results of a search: there, where the words were found. */
export const openSelected: Handler = ({store, effects}) => {
	const {search, shown, list} = store.get();
	if (search !== null) {
		if (isUndecided(search)) return store.dispatch({type: 'say', message: 'Searching …'});
		const hit = search.hits[search.selected];
		if (hit === undefined) return sayNoPost(store);
		return effects.open(hit.post, hit.kind === 'text' ? {words: search.query} : undefined);
	}
	const post = shown.posts[list.selected];
	return post === undefined ? sayNoPost(store) : effects.open(post);
};

const showOnly =
	(show: Show): Handler =>
	({store}) =>
		store.dispatch({type: 'show', show});

const showEverything: Handler = ({store}) => {
	const {shown, size} = store.get();
	const {show, topic} = shown;
	if (topic !== null) store.dispatch({type: 'choose-topic', topic: null});
	// Who hears the list is told that it shows everything already.
	if (show !== 'all' || (topic === null && isHeard(size))) store.dispatch({type: 'show', show: 'all'});
};

/** What the list shows, and opening a post of it. */
export const listCommands = {
	search: ({store}) => store.dispatch({type: 'start-query'}),
	open: openSelected,
	'show-all': showOnly('all'),
	'show-unread': showOnly('unread'),
	'show-starred': showOnly('starred'),
	'show-everything': showEverything,
	order: ({store}) =>
		store.get().shown.posts.length === 0 ? sayNoPost(store) : store.dispatch({type: 'order'}),
} as const satisfies Readonly<Record<string, Handler>>;
