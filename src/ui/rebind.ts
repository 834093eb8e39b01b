import {type Command, defaultKeys, type KeyMap} from './key-map.ts';

/** The key names a person may write in the settings, besides single characters and `ctrl+` with a letter. */
const named = new Set([
	...['enter', 'escape', 'space', 'tab', 'shift+tab', 'backspace'],
	...['up', 'down', 'left', 'right', 'pageup', 'pagedown', 'home', 'end'],
]);

const isKey = (key: string): boolean => named.has(key) || /^ctrl\+[a-z]$/.test(key) || [...key].length === 1;

const commands: ReadonlySet<string> = new Set(defaultKeys.map(({command}) => command));

/** What the settings say about one command: a key, several, or null for none. */
export type KeyChoices = ReadonlyMap<string, string | readonly string[] | null>;

/** Problems of a choice, in words for the person who wrote it. */
const faultsOf = (command: string, keys: readonly string[]): readonly string[] => {
	if (!commands.has(command)) return [`keys: there is no action "${command}", README.md lists the actions`];
	return keys
		.filter(key => !isKey(key))
		.map(
			key =>
				`keys.${command}: "${key}" is no key, allowed is a character, ctrl+a to ctrl+z, or ${[...named].join(', ')}`,
		);
};

/**
 * The key map with the reader's own keys. A key that is given to one command is taken from every other on the
 * same screens. What cannot be used is told, after the name of the file it stands in, and leaves the default in place.
 */
export const rebind = (
	choices: KeyChoices,
	file: string,
): {readonly keys: KeyMap; readonly warnings: readonly string[]} => {
	const chosen = [...choices].map(([command, keys]) => ({command, keys: keys === null ? [] : [keys].flat()}));
	const warnings = chosen
		.flatMap(({command, keys}) => faultsOf(command, keys))
		.map(fault => `${file}: ${fault}`);
	const usable = new Map(
		chosen
			.filter(({command, keys}) => faultsOf(command, keys).length === 0)
			.map(({command, keys}) => [command, keys]),
	);
	const takenFrom = (command: Command, key: string): boolean =>
		[...usable].some(
			([other, keys]) =>
				other !== command &&
				keys.includes(key) &&
				screensOf(other).some(screen => screensOf(command).includes(screen)),
		);
	const keys = defaultKeys.map(binding => ({
		...binding,
		keys: usable.get(binding.command) ?? binding.keys.filter(key => !takenFrom(binding.command, key)),
	}));
	return {keys, warnings};
};

const screensOf = (command: string) =>
	defaultKeys.find(binding => binding.command === command)?.screens ?? [];
