import {queryOf} from '../state/query.ts';
import type {Session} from '../state/session.ts';
import {type Command, commandFor} from './key-map.ts';
import {panelView} from './panel-lines.ts';
import {type Context, chooseFromPanel, click, perform} from './perform.ts';
import type {Input, MouseEvent} from './read-input.ts';
import {screenOf} from './screen.ts';

/** Lines the wheel moves at a time, as terminals do. */
const wheelLines = 3;

/** Keys that move while a text is typed, when there is something to choose from. */
const movesWhileTyping: Readonly<Record<string, Command>> = {
	down: 'down',
	up: 'up',
	'ctrl+n': 'down',
	'ctrl+p': 'up',
	pagedown: 'page-down',
	pageup: 'page-up',
};

const turnWheel = (direction: 1 | -1, context: Context): void => {
	const {store, effects, keys} = context;
	const session = store.get();
	if (session.panel === null) {
		store.dispatch({type: 'move', by: 'line', direction, count: wheelLines, at: effects.now()});
		return;
	}
	const {last} = panelView(session.panel, session, keys);
	const selected = Math.min(session.panel.selected, last) + direction * wheelLines;
	store.dispatch({type: 'scroll-panel', selected: Math.min(Math.max(0, selected), last)});
};

const handleMouse = ({kind, column, row}: MouseEvent, context: Context): Promise<void> | void => {
	if (kind === 'press') return click(column, row, context);
	return turnWheel(kind === 'wheel-down' ? 1 : -1, context);
};

/** Keys while a query is typed: they change it, move among what it found, or end it. */
const typeKey = (key: string, text: string | undefined, context: Context): Promise<void> | void => {
	const {store} = context;
	const {panel, search} = store.get();
	const edits = {backspace: 'erase', 'ctrl+h': 'erase', 'ctrl+w': 'erase-word', 'ctrl+u': 'clear'} as const;
	const edit =
		key in edits ? edits[key as keyof typeof edits] : text === undefined ? undefined : {insert: text};
	if (edit !== undefined) {
		// Erasing what is not there ends the typing, as in less and vim.
		if (edit === 'erase' && queryOf(store.get()) === '') return leaveTyping(context);
		return store.dispatch({type: 'edit-query', edit});
	}
	if (key === 'escape') return leaveTyping(context);
	if (key === 'enter') {
		if (panel !== null) return chooseFromPanel(context);
		store.dispatch({type: 'accept-query'});
		return search === null ? undefined : perform('open', context);
	}
	const move = movesWhileTyping[key];
	return move === undefined ? undefined : perform(move, context);
};

const leaveTyping = ({store}: Context): void => {
	const {panel} = store.get();
	store.dispatch(panel === null ? {type: 'leave-query'} : {type: 'close-panel'});
};

/** True when plain characters are text: a query is being typed, or a panel narrows by typing. */
const isTyping = (session: Session): boolean => {
	if (session.panel === null) return queryOf(session) !== null;
	return session.panel.narrowing;
};

/** Does what was pressed: at once, or by the time the promise resolves. */
export const press = (input: Input, context: Context): Promise<void> | void => {
	if ('mouse' in input) return handleMouse(input.mouse, context);
	const session = context.store.get();
	const {key, text} = input;
	const command = commandFor(context.keys, key, screenOf(session));
	if (command === 'interrupt' || command === 'suspend') return perform(command, context);
	if (isTyping(session)) return typeKey(key, text, context);
	return command === undefined ? undefined : perform(command, context);
};
