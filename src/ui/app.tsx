import {Box, Text, useApp, useInput, usePaste} from 'ink';
import {useEffect, useSyncExternalStore} from 'react';
import {sanitizeLine} from '../text/sanitize.ts';
import {frame} from './frame.ts';
import type {KeyMap} from './key-map.ts';
import {type Input, readInput} from './read-input.ts';
import type {SessionStore} from './session-store.ts';
import {Spoken} from './spoken.tsx';
import type {SpokenLog} from './spoken-log.ts';

/** Gives the terminal away while the callback runs, and takes it back afterwards. */
export type Suspend = (callback: () => Promise<void>) => Promise<void>;

type Props = {
	readonly store: SessionStore;
	readonly keys: KeyMap;
	/** Called with what is pressed, in the order it was. */
	readonly onInput: (input: Input) => void;
	/** What is said, to somebody who hears the screen; null draws it. */
	readonly spoken: SpokenLog | null;
	/** Hands out what only Ink can do: give the terminal away for a while. */
	readonly onReady: (suspend: Suspend) => void;
};

/** The window, drawn: one line of text for each of its rows. */
const Window = ({store, keys}: Pick<Props, 'store' | 'keys'>) => {
	const session = useSyncExternalStore(store.subscribe, store.get);
	return (
		<Box flexDirection="column">
			{frame(session, keys).map((line, row) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a row of the window is what it is by its number
				<Text key={row} wrap="truncate">
					{line === '' ? ' ' : line}
				</Text>
			))}
		</Box>
	);
};

/** The whole program: what is pressed goes out, what the session has become is drawn or said. */
export const App = ({store, keys, onInput, spoken, onReady}: Props) => {
	const {suspendTerminal} = useApp();
	useEffect(() => onReady(suspendTerminal), [onReady, suspendTerminal]);
	useInput((input, key) => {
		for (const pressed of readInput(input, key)) onInput(pressed);
	});
	// What is pasted is text, whatever keys its characters are.
	usePaste(text => onInput({key: 'paste', text: sanitizeLine(text)}));
	return spoken === null ? <Window store={store} keys={keys} /> : <Spoken log={spoken} />;
};
