import type {Command, KeyMap, Screen} from './key-map.ts';

/** What keys that were pressed one after the other come to. */
export type Step =
	/** They begin a longer sequence. `isCommand`: they, or the first of them, mean something by themselves too. */
	| {readonly kind: 'wait'; readonly isCommand: boolean}
	/** The first `used` of them are done with; without a command they mean nothing. */
	| {readonly kind: 'take'; readonly used: number; readonly command?: Command};

type Bound = {readonly command: Command; readonly sequence: readonly string[]};

const boundOn = (keys: KeyMap, screen: Screen): readonly Bound[] =>
	keys
		.filter(({screens}) => screens.includes(screen))
		.flatMap(({command, keys: own}) => own.map(key => ({command, sequence: key.split(' ')})));

/** True when a sequence begins with all of these keys. */
const beginsWith = (sequence: readonly string[], keys: readonly string[]): boolean =>
	keys.length <= sequence.length && keys.every((key, index) => sequence[index] === key);

/**
 * What to do with the keys pressed so far, of which there is at least one. As in vim, keys that begin a longer sequence wait for the
 * next one; when it does not come (`isLate`) or is another, the longest sequence they begin with counts, and a key that
 * begins none means nothing. Escape takes back what waits.
 */
export const nextStep = (keys: KeyMap, screen: Screen, pressed: readonly string[], isLate: boolean): Step => {
	const bound = boundOn(keys, screen);
	const [longest] = bound
		.filter(({sequence}) => beginsWith(pressed, sequence))
		.sort((one, other) => other.sequence.length - one.sequence.length);
	const goesOn = bound.some(
		({sequence}) => sequence.length > pressed.length && beginsWith(sequence, pressed),
	);
	if (goesOn && !isLate) return {kind: 'wait', isCommand: longest !== undefined};
	const isTakenBack = pressed.length > 1 && pressed.at(-1) === 'escape';
	if (isTakenBack && longest?.sequence.length !== pressed.length) return {kind: 'take', used: pressed.length};
	if (longest === undefined) return {kind: 'take', used: 1};
	return {kind: 'take', used: longest.sequence.length, command: longest.command};
};
