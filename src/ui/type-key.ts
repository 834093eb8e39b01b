import {isChoice} from '../state/panel.ts';
import {queryOf} from '../state/query.ts';
import {awaitMatch} from './await-match.ts';
import type {Context, Performed} from './context.ts';
import type {Command} from './key-map.ts';
import {chooseFromPanel} from './panel-commands.ts';
import {perform} from './perform.ts';

/** Keys that take something away from the query. */
const erasing: ReadonlyMap<string, 'erase' | 'erase-word' | 'clear'> = new Map([
	['backspace', 'erase'],
	['ctrl+h', 'erase'],
	['ctrl+w', 'erase-word'],
	['ctrl+u', 'clear'],
]);

/** Keys that move among what there is to choose from while a query is typed. */
const moving: ReadonlyMap<string, Command> = new Map([
	['down', 'down'],
	['up', 'up'],
	['ctrl+n', 'down'],
	['ctrl+p', 'up'],
	['pagedown', 'page-down'],
	['pageup', 'page-up'],
]);

/** Ends the typing: chooses from a panel, goes to the first match in a post, or opens the first post that was found. */
const acceptQuery = (context: Context): Performed => {
	const {store} = context;
	const {panel, open} = store.get();
	if (panel !== null && isChoice(panel)) return chooseFromPanel(context);
	store.dispatch({type: 'accept-query'});
	if (panel !== null) return;
	const found = awaitMatch(store);
	if (open !== null) return found;
	return found === undefined ? perform('open', context) : found.then(() => perform('open', context));
};

/** Does what a key means while a query is typed: it changes the query, moves among what was found, or ends the typing. */
export const typeKey = (key: string, text: string | undefined, context: Context): Performed => {
	const {store} = context;
	const edit = erasing.get(key) ?? (text === undefined ? undefined : {insert: text});
	// Erasing what is not there ends the typing, as in less and vim.
	const isLeft = key === 'escape' || (edit === 'erase' && queryOf(store.get()) === '');
	if (isLeft) return store.dispatch({type: 'leave-query'});
	if (edit !== undefined) return store.dispatch({type: 'edit-query', edit});
	if (key === 'enter') return acceptQuery(context);
	const move = moving.get(key);
	return move === undefined ? undefined : perform(move, context);
};
