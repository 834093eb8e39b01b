import type {Key} from 'ink';

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
	['delete', 'delete'],
];

/**
 * The names of the keys in one report of Ink. Usually one; several when keys came faster than they
 * were read, because Ink hands plain characters over as they arrived.
 */
export const keyNames = (input: string, key: Key): readonly string[] => {
	if (key.eventType === 'release' || key.meta)
		return key.escape && key.eventType !== 'release' ? ['escape'] : [];
	for (const [flag, name] of named) {
		if (key[flag] === true) return [key.shift && name === 'tab' ? 'shift+tab' : name];
	}
	if (key.ctrl) return input === '' ? [] : [`ctrl+${input}`];
	return [...input].map(character =>
		character === ' ' ? 'space' : character === '\r' ? 'enter' : character,
	);
};
