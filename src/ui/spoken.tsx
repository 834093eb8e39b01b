import {Static, Text} from 'ink';
import {useSyncExternalStore} from 'react';
import type {SpokenLog} from './spoken-log.ts';

type Props = {readonly log: SpokenLog};

/** What is said, one line below the other. Lines that were written are never touched again: nothing is read out twice. */
export const Spoken = ({log}: Props) => {
	const lines = useSyncExternalStore(log.subscribe, log.get);
	return <Static items={[...lines]}>{(line, index) => <Text key={index}>{line}</Text>}</Static>;
};
