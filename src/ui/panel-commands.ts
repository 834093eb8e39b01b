import {isChoice} from '../state/panel.ts';
import {currentPost, layoutOf} from '../state/session.ts';
import {type Handler, sayNoPost, withOpen} from './context.ts';
import {jumpTo} from './jump-to.ts';
import {currentHeading, panelEntries} from './panel-entries.ts';

const openOutline = withOpen((open, session, {store}) => {
	if (open.document.headings.length === 0)
		return store.dispatch({type: 'say', message: 'This post has no headings'});
	const selected = Math.max(0, currentHeading(open, session));
	store.dispatch({type: 'open-panel', panel: 'outline', selected});
});

const openTopics: Handler = ({store, keys}) => {
	store.dispatch({type: 'open-panel', panel: 'topics'});
	const session = store.get();
	const {topic} = session.shown;
	if (session.panel === null || topic === null) return;
	const selected = panelEntries(session.panel, session, keys).findIndex(
		({choice}) =>
			choice !== undefined &&
			'topic' in choice &&
			choice.topic?.kind === topic.kind &&
			choice.topic.name === topic.name,
	);
	store.dispatch({type: 'scroll-panel', selected: Math.max(0, selected)});
};

const openDetails: Handler = ({store, effects}) => {
	const post = currentPost(store.get());
	if (post === undefined) return sayNoPost(store);
	const words = effects.countWords(post);
	store.dispatch({type: 'open-panel', panel: 'details', ...(words !== undefined && {words})});
};

/** Does what the chosen entry of a panel means. */
export const chooseFromPanel: Handler = context => {
	const {store, keys} = context;
	const session = store.get();
	const {panel, open} = session;
	if (panel === null) return;
	const entry = panelEntries(panel, session, keys)[panel.selected];
	if (entry?.choice === undefined) {
		if (!isChoice(panel)) store.dispatch({type: 'close-panel'});
		return;
	}
	const {choice, text} = entry;
	if ('topic' in choice) return store.dispatch({type: 'choose-topic', topic: choice.topic});
	if (open === null) return;
	store.dispatch({type: 'close-panel'});
	jumpTo(layoutOf(open, session).step(choice.place, 0), text.trim(), context);
};

/** Panels before the list or the post. */
export const panelCommands = {
	topics: openTopics,
	outline: openOutline,
	details: openDetails,
	help: ({store}) => store.dispatch({type: 'open-panel', panel: 'help'}),
	narrow: ({store}) => store.dispatch({type: 'narrow-panel'}),
	choose: chooseFromPanel,
} as const satisfies Readonly<Record<string, Handler>>;
