import {isChoice} from '../state/panel.ts';
import {queryOf} from '../state/query.ts';
import {click} from './click.ts';
import type {Context, Performed} from './context.ts';
import {type Command, commandFor} from './key-map.ts';
import type {MouseEvent} from './mouse-event.ts';
import {movePanel} from './move-commands.ts';
import {chooseFromPanel} from './panel-commands.ts';
import {perform} from './perform.ts';
import type {Input} from './read-input.ts';
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

const turnWheel = (direction: 1 | -1, context: Context): Performed => {
	const {store, effects} = context;
	if (store.get().panel !== null) return movePanel(context, 'line', direction, wheelLines);
	store.dispatch({type: 'move', by: 'line', direction, count: wheelLines, at: effects.now()});
};

const handleMouse = ({kind, column, row}: MouseEvent, context: Context): Performed => {
	if (kind === 'press') return click(column, row, context);
	return turnWheel(kind === 'wheel-down' ? 1 : -1, context);
};

/** Keys while a query is typed: they change it, move among what it found, or end it. */
const typeKey = (key: string, text: string | undefined, context: Context): Performed => {
	const {store} = context;
	const {panel, open} = store.get();
	const edits = {backspace: 'erase', 'ctrl+h': 'erase', 'ctrl+w': 'erase-word', 'ctrl+u': 'clear'} as const;
	const edit =
		key in edits ? edits[key as keyof typeof edits] : text === undefined ? undefined : {insert: text};
	if (edit !== undefined) {
		// Erasing what is not there ends the typing, as in less and vim.
		if (edit === 'erase' && queryOf(store.get()) === '') return store.dispatch({type: 'leave-query'});
		return store.dispatch({type: 'edit-query', edit});
	}
	if (key === 'escape') return store.dispatch({type: 'leave-query'});
	if (key === 'enter') {
		if (panel !== null && isChoice(panel)) return chooseFromPanel(context);
		store.dispatch({type: 'accept-query'});
		return panel === null && open === null ? perform('open', context) : undefined;
	}
	const move = movesWhileTyping[key];
	return move === undefined ? undefined : perform(move, context);
};

/** Does what was pressed: at once, or by the time the promise resolves. */
export const press = (input: Input, context: Context): Performed => {
	if ('mouse' in input) return handleMouse(input.mouse, context);
	const session = context.store.get();
	const {key, text} = input;
	const command = commandFor(context.keys, key, screenOf(session));
	if (command === 'interrupt' || command === 'suspend') return perform(command, context);
	if (queryOf(session) !== null) return typeKey(key, text, context);
	return command === undefined ? undefined : perform(command, context);
};
