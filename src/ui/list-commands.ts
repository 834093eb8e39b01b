import type {Show} from '../state/shown.ts';
import type {Handler} from './context.ts';

/** Opens what is selected in the list or among the results of a search: there, where the words were found. */
export const openSelected: Handler = ({store, effects}) => {
	const {search, shown, list} = store.get();
	if (search !== null) {
		// Nobody means what was found for half of the word.
		if (search.isStale) return store.dispatch({type: 'say', message: 'Searching …'});
		const hit = search.hits[search.selected];
		return hit && effects.open(hit.post, hit.kind === 'text' ? {words: search.query} : undefined);
	}
	const post = shown.posts[list.selected];
	return post && effects.open(post);
};

const showOnly =
	(show: Show): Handler =>
	({store}) =>
		store.dispatch({type: 'show', show});

const showEverything: Handler = ({store}) => {
	const {show, topic} = store.get().shown;
	if (topic !== null) store.dispatch({type: 'choose-topic', topic: null});
	if (show !== 'all') store.dispatch({type: 'show', show: 'all'});
};

/** What the list shows, and opening a post of it. */
export const listCommands = {
	search: ({store}) => store.dispatch({type: 'start-query'}),
	open: openSelected,
	'show-all': showOnly('all'),
	'show-unread': showOnly('unread'),
	'show-starred': showOnly('starred'),
	'show-everything': showEverything,
	order: ({store}) => store.dispatch({type: 'order'}),
} as const satisfies Readonly<Record<string, Handler>>;
