import type {Key} from 'ink';

/** A press or turn of the mouse; cells are counted from 0. */
export type MouseEvent = {
	readonly kind: 'press' | 'wheel-up' | 'wheel-down';
	readonly column: number;
	readonly row: number;
};

/** What came from the keyboard or the mouse in one report of Ink. */
export type Input = {readonly key: string; readonly text?: string} | {readonly mouse: MouseEvent};

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

/** A report of the mouse in the SGR form, `CSI < button ; column ; row M` (xterm's control sequences, mode 1006). */
const mouseReport = /^\[<(\d+);(\d+);(\d+)([Mm])$/;

const mouseEvent = (input: string): readonly Input[] | undefined => {
	const [match, button, column, row, end] = mouseReport.exec(input) ?? [];
	if (match === undefined) return undefined;
	const kind = {0: 'press', 64: 'wheel-up', 65: 'wheel-down'}[Number(button)] as
		| MouseEvent['kind']
		| undefined;
	if (kind === undefined || end === 'm') return [];
	return [{mouse: {kind, column: Number(column) - 1, row: Number(row) - 1}}];
};

/**
 * What was pressed. Usually one key; several when characters came faster than they were read, because Ink
 * hands them over as they arrived.
 */
export const readInput = (input: string, key: Key): readonly Input[] => {
	if (key.eventType === 'release') return [];
	const mouse = mouseEvent(input);
	if (mouse !== undefined) return mouse;
	for (const [flag, name] of named) {
		if (key[flag] === true) return [{key: key.shift && name === 'tab' ? 'shift+tab' : name}];
	}
	if (key.meta) return [];
	if (key.ctrl) return input === '' ? [] : [{key: `ctrl+${input}`}];
	// The rest of an escape sequence that means nothing to us is no text.
	if (/^\[[\d;?<>=]+[~A-Za-z]?$/.test(input)) return [];
	return [...input].flatMap(character => {
		if (character === '\r' || character === '\n') return [{key: 'enter'}];
		return /\p{Cc}/u.test(character) ? [] : [{key: character === ' ' ? 'space' : character, text: character}];
	});
};
