import {Box, Text, useApp, useInput, usePaste} from 'ink';
import {useEffect, useSyncExternalStore} from 'react';
import {frame} from './frame.ts';
import type {KeyMap} from './key-map.ts';
import {type Input, readInput} from './read-input.ts';
import type {SessionStore} from './session-store.ts';

/** Gives the terminal away while the callback runs, and takes it back afterwards. */
export type Suspend = (callback: () => Promise<void>) => Promise<void>;

type Props = {
	readonly store: SessionStore;
	readonly keys: KeyMap;
	/** Called with what is pressed, in the order it was. */
	readonly onInput: (input: Input) => void;
	/** Called with what the terminal itself has to say, such as an answer to a question. */
	readonly onReport: (report: string) => void;
	/** Hands out what only Ink can do: give the terminal away for a while. */
	readonly onReady: (suspend: Suspend) => void;
};

/** The whole program on the screen: one line of text for each row of the window. */
export const App = ({store, keys, onInput, onReport, onReady}: Props) => {
	const {suspendTerminal} = useApp();
	useEffect(() => onReady(suspendTerminal), [onReady, suspendTerminal]);
	const session = useSyncExternalStore(store.subscribe, store.get);
	useInput((input, key) => {
		// An operating system command (OSC) without its escape character: no key begins like this and is that long.
		if (/^\]\d+;/.test(input)) return onReport(input);
		for (const pressed of readInput(input, key)) onInput(pressed);
	});
	// What is pasted is text, whatever keys its characters are.
	usePaste(text => onInput({key: 'paste', text: text.replaceAll(/\s+/g, ' ')}));
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
