import {type Command, defaultKeys, type KeyMap} from './key-map.ts';

/** The key names a person may write in the settings, besides single characters and `ctrl+` with a letter. */
const named = [
	...['enter', 'escape', 'space', 'tab', 'shift+tab', 'backspace'],
	...['up', 'down', 'left', 'right', 'pageup', 'pagedown', 'home', 'end'],
];

/** Names as the help shows them. */
const aliases: ReadonlyMap<string, string> = new Map([
	['esc', 'escape'],
	['pgup', 'pageup'],
	['pgdn', 'pagedown'],
	['↑', 'up'],
	['↓', 'down'],
	['←', 'left'],
	['→', 'right'],
]);

/** Ctrl with h, i, j and m is not among them: a terminal sends the same for backspace, tab and enter. */
const isKey = (key: string): boolean =>
	named.includes(key) || /^ctrl\+[a-gk-ln-z]$/.test(key) || /^\P{Cc}$/u.test(key);

/** The name of a key that is written as people do: `Ctrl-d`, `PgDn`. */
const keyNamed = (written: string): string => {
	if (/^.$/su.test(written)) return aliases.get(written) ?? written;
	const name = written.toLowerCase().replace(/^(ctrl|shift)-/, '$1+');
	return aliases.get(name) ?? name;
};

/** The keys of a sequence, which is written with spaces between them; none for what holds nothing. */
const keysOf = (sequence: string): readonly string[] => sequence.split(/\s+/).filter(Boolean).map(keyNamed);

/** What always ends the program, whatever the settings say. */
const interruptKey = 'ctrl+c';

/** Longest sequence, in keys. */
const longestSequence = 4;

/** What the settings say about one command: a key, several, or null for none. */
export type KeyChoices = ReadonlyMap<string, string | readonly string[] | null>;

/** A command and the sequences it was given. */
type Chosen = {readonly command: Command; readonly sequences: readonly string[]};

const bindingOf = (command: string) => defaultKeys.find(binding => binding.command === command);

const shareScreen = (one: string, other: string): boolean =>
	bindingOf(one)?.screens.some(screen => bindingOf(other)?.screens.some(known => known === screen)) === true;

/** Why a sequence cannot be given to a command, in words for the person who wrote it; undefined when it can. */
const faultOf = (command: string, written: string, chosen: readonly Chosen[]): string | undefined => {
	const keys = keysOf(written);
	const other = keys.find(key => !isKey(key));
	if (keys.length === 0) return '" " is no key, allowed is space for the space bar';
	if (other !== undefined) {
		const isRun = /^[a-z\d]{2,4}$/i.test(other);
		const remedy = isRun ? `allowed is "${[...other].join(' ')}" for keys one after the other` : undefined;
		return `"${other}" is no key, ${remedy ?? `allowed is a character, ctrl+ and a letter, ${named.join(', ')}`}`;
	}
	if (keys.length > longestSequence) return `"${written}" is too long, allowed are ${longestSequence} keys`;
	if (keys.includes(interruptKey) && command !== 'interrupt') return `${interruptKey} always quits`;
	const rival = chosen.find(
		given => given.sequences.includes(keys.join(' ')) && shareScreen(given.command, command),
	);
	return rival && `"${written}" is given to ${rival.command} already, allowed is a key of its own`;
};

/** Takes the choices one by one: what cannot be used is told in words and leaves the default in place. */
const takeChoices = (
	choices: KeyChoices,
): {readonly chosen: readonly Chosen[]; readonly warnings: readonly string[]} => {
	const chosen: Chosen[] = [];
	const warnings: string[] = [];
	for (const [name, choice] of choices) {
		const command = bindingOf(name)?.command;
		if (command === undefined) {
			warnings.push(`keys: "${name}" is no action, README.md lists them`);
			continue;
		}
		const written = choice === null ? [] : [choice].flat();
		const faults = written.flatMap(sequence => faultOf(command, sequence, chosen) ?? []);
		const sequences = [...new Set(written.map(sequence => keysOf(sequence).join(' ')))];
		if (command === 'interrupt' && !sequences.includes(interruptKey))
			faults.push(`${interruptKey} always quits`);
		warnings.push(...faults.map(fault => `keys.${command}: ${fault}`));
		if (faults.length === 0) chosen.push({command, sequences});
	}
	return {chosen, warnings};
};

/**
 * The key map with the reader's own keys, and one line for each choice that cannot be used. A choice stands for all keys
 * of its command; a key that is given to one command is taken from every other on the same screens.
 */
export const rebind = (
	choices: KeyChoices,
): {readonly keys: KeyMap; readonly warnings: readonly string[]} => {
	const {chosen, warnings} = takeChoices(choices);
	const isTaken = (command: Command, key: string): boolean =>
		chosen.some(
			given =>
				given.command !== command && given.sequences.includes(key) && shareScreen(given.command, command),
		);
	const keys = defaultKeys.map(binding => ({
		...binding,
		keys:
			chosen.find(({command}) => command === binding.command)?.sequences ??
			binding.keys.filter(key => !isTaken(binding.command, key)),
	}));
	return {keys, warnings};
};
