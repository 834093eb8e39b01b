import type {Paint} from '../render/theme.ts';
import {besides, type Drawn, drawn} from './drawn.ts';
import {type Command, type KeyMap, keyLabel, type Screen} from './key-map.ts';

/** A key and what it does, in a word or two. */
export type Hint = {readonly command: Command; readonly drawn: Drawn};

/** Free cells before a hint. */
export const hintGap = 3;

/** The key that tells all others: its hint is the last to give way. */
export const guide: Command = 'help';

const drawHint = (command: Command, key: string, words: string, paint: Paint): Hint => ({
	command,
	drawn: besides([drawn(keyLabel(key), paint.accent), drawn(words, paint.dim)], 1),
});

/** The hint of a command, by its first key; undefined when the reader took its keys away. */
export const hintOf = (command: Command, words: string, keys: KeyMap, paint: Paint): Hint | undefined => {
	const key = keys.find(binding => binding.command === command)?.keys[0];
	return key === undefined ? undefined : drawHint(command, key, words, paint);
};

/** The hints of a screen in the order of the key map, without those of `idle` commands, which would do nothing now. */
export const hintsOf = (
	{screen, idle = []}: {readonly screen: Screen; readonly idle?: readonly Command[]},
	keys: KeyMap,
	paint: Paint,
): readonly Hint[] =>
	keys.flatMap(({command, keys: [key], screens, hint}) =>
		hint === undefined || key === undefined || !screens.includes(screen) || idle.includes(command)
			? []
			: [drawHint(command, key, hint, paint)],
	);

/** As many hints as fit side by side. */
export const fitHints = (hints: readonly Hint[], room: number): Drawn => {
	const chosen = new Set<Command>();
	let free = room + hintGap;
	for (const {command, drawn: hint} of [
		...hints.filter(({command}) => command === guide),
		...hints.filter(({command}) => command !== guide),
	]) {
		if (hint.width + hintGap > free) continue;
		chosen.add(command);
		free -= hint.width + hintGap;
	}
	return besides(
		hints.flatMap(({command, drawn: hint}) => (chosen.has(command) ? [hint] : [])),
		hintGap,
	);
};
