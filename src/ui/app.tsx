import {Box, Text, useApp, useInput} from 'ink';
import {useEffect, useSyncExternalStore} from 'react';
import {frame} from './frame.ts';
import {keyNames} from './key-name.ts';
import type {SessionStore} from './session-store.ts';

/** Gives the terminal away while the callback runs, and takes it back afterwards. */
export type Suspend = (callback: () => Promise<void>) => Promise<void>;

type Props = {
	readonly store: SessionStore;
	/** Called with the name of each key, in the order they were pressed. */
	readonly onKey: (key: string) => void;
	/** Hands out what only Ink can do: give the terminal away for a while. */
	readonly onReady: (suspend: Suspend) => void;
};

/** The whole program on the screen: one line of text for each row of the window. */
export const App = ({store, onKey, onReady}: Props) => {
	const {suspendTerminal} = useApp();
	useEffect(() => onReady(suspendTerminal), [onReady, suspendTerminal]);
	const session = useSyncExternalStore(store.subscribe, store.get);
	useInput((input, key) => {
		for (const name of keyNames(input, key)) onKey(name);
	});
	return (
		<Box flexDirection="column">
			{frame(session).map((line, row) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a row of the window is what it is by its number
				<Text key={row} wrap="truncate">
					{line === '' ? ' ' : line}
				</Text>
			))}
		</Box>
	);
};
