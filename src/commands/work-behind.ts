import type {Documents} from './documents.ts';
import {expireMessages} from './expire-messages.ts';
import {followLibrary} from './follow-library.ts';
import {keepSettings} from './keep-settings.ts';
import {layAhead} from './lay-ahead.ts';
import {prefetchSelected} from './prefetch-selected.ts';
import type {Prepared} from './prepare-reader.ts';
import {reloadOpen} from './reload-open.ts';
import {warmUp} from './warm-up.ts';

/** Begins what goes on behind the keys once the first frame stands. Returns the function that ends what would keep the disk busy. */
export const workBehind = (
	{store, settingsFolder, rest}: Pick<Prepared, 'store' | 'settingsFolder' | 'rest'>,
	documents: Documents,
): (() => void) => {
	expireMessages(store);
	prefetchSelected(store, documents);
	layAhead(store);
	keepSettings(store, settingsFolder);
	const onRead = () => void reloadOpen(store, documents);
	const stop = rest === null ? () => {} : followLibrary({...rest, store, onRead});
	warmUp(store);
	return stop;
};
