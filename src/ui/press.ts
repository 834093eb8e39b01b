import {queryOf} from '../state/query.ts';
import type {Session} from '../state/session.ts';
import type {Context, Performed} from './context.ts';
import {commandFor, keyLabel} from './key-map.ts';
import {nextStep} from './key-sequence.ts';
import {createMouse} from './mouse.ts';
import {perform} from './perform.ts';
import type {Input, KeyInput} from './read-input.ts';
import {screenOf} from './screen.ts';
import {typeKey} from './type-key.ts';

/** How long a key that means something alone waits for another one, in milliseconds: longer than it takes between two quick keys. */
const patience = 600;

/** What is shown while keys wait for the next one. */
const waitingSentence = (pressed: readonly KeyInput[]): string =>
	`${keyLabel(pressed.map(({key}) => key).join(' '))} …`;

/** Nothing followed a key for a while. */
export type Lateness = {readonly isLate: true};

/**
 * Makes a function that does what is pressed: at once, or by the time its promise resolves. Keys that may begin a sequence wait for the
 * next one. When that does not come, `onLate` is called, and what it is given has to be handed in among the keys.
 */
export const createPress = (
	context: Context,
	onLate: (lateness: Lateness) => void,
): ((input: Input | Lateness) => Performed) => {
	const {store, keys} = context;
	const handleMouse = createMouse(context);
	let pressed: readonly KeyInput[] = [];
	let timer: ReturnType<typeof setTimeout> | undefined;
	/** What the bar says while keys wait for the next one; empty when it says nothing of the kind. */
	let hint = '';

	/** Takes keys off those that were pressed, and does what they mean; they stay where they may begin a sequence. */
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
				hint = waitingSentence(pressed);
				store.dispatch({type: 'say', message: hint});
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

	/** Does what all keys that were pressed mean, one after the other. */
	const advance = (isLate: boolean): Performed => {
		while (pressed.length > 0) {
			const done = take(store.get(), isLate);
			if (done === 'waits') return;
			if (done !== undefined) return done.then(() => advance(isLate));
		}
	};

	return input => {
		clearTimeout(timer);
		if (hint !== '') store.dispatch({type: 'fall-silent', message: hint});
		hint = '';
		if ('isLate' in input) return advance(true);
		if ('mouse' in input) {
			const {mouse} = input;
			// Keys that wait for another one have been waiting long enough.
			const before = advance(true);
			return before === undefined ? handleMouse(mouse) : before.then(() => handleMouse(mouse));
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
