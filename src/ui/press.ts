import {isChoice} from '../state/panel.ts';
import {queryOf} from '../state/query.ts';
import type {Session} from '../state/session.ts';
import {awaitMatch} from './await-match.ts';
import {click} from './click.ts';
import type {Context, Performed} from './context.ts';
import {type Command, commandFor, keyLabel} from './key-map.ts';
import {nextStep} from './key-sequence.ts';
import type {MouseEvent} from './mouse-event.ts';
import {movePanel} from './move-commands.ts';
import {chooseFromPanel} from './panel-commands.ts';
import {perform} from './perform.ts';
import type {Input, KeyInput} from './read-input.ts';
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
		if (panel !== null) return;
		const found = awaitMatch(store);
		if (open !== null) return found;
		return found === undefined ? perform('open', context) : found.then(() => perform('open', context));
	}
	const move = movesWhileTyping[key];
	return move === undefined ? undefined : perform(move, context);
};

/** Time after which a key that means something alone no longer waits for another one, in milliseconds: longer than between two quick keys. */
const patience = 600;

/** What is shown while keys wait for the next one. */
const waitingSentence = (pressed: readonly KeyInput[]): string =>
	`${keyLabel(pressed.map(({key}) => key).join(' '))} …`;

/** Nothing followed a key for a while. */
export type Lateness = {readonly isLate: true};

/**
 * A function that does what is pressed: at once, or by the time the promise resolves. Keys that may be the beginning of
 * a sequence wait for the next one; `onLate` is called when it did not come, and what it is called with is to be handed in
 * among the keys.
 */
export const createPress = (
	context: Context,
	onLate: (lateness: Lateness) => void,
): ((input: Input | Lateness) => Performed) => {
	const {store, keys} = context;
	let pressed: readonly KeyInput[] = [];
	let timer: ReturnType<typeof setTimeout> | undefined;
	let shown = '';

	/** Takes keys off those that wait, and does what they mean. */
	const take = (session: Session, isLate: boolean): Performed | 'waits' => {
		const [first] = pressed;
		if (first === undefined) return;
		if (queryOf(session) !== null) {
			pressed = pressed.slice(1);
			return typeKey(first.key, first.text, context);
		}
		const names = pressed.map(({key}) => key);
		const step = nextStep(keys, screenOf(session), names, isLate);
		if (step.kind === 'wait') {
			if (step.isCommand) timer = setTimeout(() => onLate({isLate: true}), patience);
			else {
				shown = waitingSentence(pressed);
				store.dispatch({type: 'say', message: shown});
			}
			return 'waits';
		}
		pressed = pressed.slice(step.used);
		const done = step.command === undefined ? undefined : perform(step.command, context);
		// What was said before is no answer to a key that did nothing.
		if (done === undefined && session.message !== null && store.get() === session)
			store.dispatch({type: 'fall-silent', message: session.message});
		return done;
	};

	const advance = (isLate: boolean): Performed => {
		while (pressed.length > 0) {
			const done = take(store.get(), isLate);
			if (done === 'waits') return;
			if (done !== undefined) return done.then(() => advance(isLate));
		}
	};

	return input => {
		clearTimeout(timer);
		if (shown !== '') store.dispatch({type: 'fall-silent', message: shown});
		shown = '';
		if ('isLate' in input) return advance(true);
		if ('mouse' in input) {
			const {mouse} = input;
			// Keys that wait for another one have been waiting long enough.
			const before = advance(true);
			return before === undefined
				? handleMouse(mouse, context)
				: before.then(() => handleMouse(mouse, context));
		}
		// What ends or suspends the program waits for nothing, and is asked for while a text is typed as well.
		const command = commandFor(keys, input.key, screenOf(store.get()));
		if (input.text === undefined && (command === 'interrupt' || command === 'suspend')) {
			pressed = [];
			return perform(command, context);
		}
		pressed = [...pressed, input];
		return advance(false);
	};
};
