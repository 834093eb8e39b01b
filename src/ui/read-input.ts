import type {Key} from 'ink';
import type {MouseEvent} from './mouse-event.ts';

/** A key by its name, and what it types. */
export type KeyInput = {readonly key: string; readonly text?: string};

/** What came from the keyboard or the mouse in one report of Ink. */
export type Input = KeyInput | {readonly mouse: MouseEvent};

const named: ReadonlyArray<readonly [flag: keyof Key, name: string]> = [
	['return', 'enter'],
	['escape', 'escape'],
	['upArrow', 'up'],
	['downArrow', 'down'],
	['leftArrow', 'left'],
	['rightArrow', 'right'],
	['pageUp', 'pageup'],
	['pageDown', 'pagedown'],
	['home', 'home'],
	['end', 'end'],
	['tab', 'tab'],
	['backspace', 'backspace'],
	// Most keyboards send DEL for the key that erases to the left, which Ink calls delete.
	['delete', 'backspace'],
];

const controls: ReadonlyMap<string, string> = new Map([
	['\r', 'enter'],
	['\n', 'enter'],
	['\t', 'tab'],
	['\b', 'backspace'],
	['\u007F', 'backspace'],
]);

/** The key a character stands for: a control character is the letter that is pressed with Ctrl for it. */
const readCharacter = (character: string): readonly Input[] => {
	const control = controls.get(character);
	if (control !== undefined) return [{key: control}];
	const code = character.codePointAt(0) ?? 0;
	if (code > 0 && code <= 26) return [{key: `ctrl+${String.fromCharCode(code + 96)}`}];
	if (/\p{Cc}/u.test(character)) return [];
	return [{key: character === ' ' ? 'space' : character, text: character}];
};

/**
 * What was pressed. Usually one key; several when characters came faster than they were read, because Ink
 * hands them over as they arrived.
 */
export const readInput = (input: string, key: Key): readonly Input[] => {
	if (key.eventType === 'release') return [];
	for (const [flag, name] of named) {
		if (key[flag] === true) return [{key: key.shift && name === 'tab' ? 'shift+tab' : name}];
	}
	if (key.meta) return [];
	if (key.ctrl) return input === '' ? [] : [{key: `ctrl+${input}`}];
	return [...input].flatMap(readCharacter);
};
