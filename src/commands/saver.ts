import {recordOf} from '../state/post-moves.ts';
import type {RecordStore} from '../store/record-store.ts';
import type {SessionStore} from '../ui/session-store.ts';

/** Keeps what the reader has done. */
export type Saver = {
	/** Writes what changed since the last time; `leaving` says that there will be no other chance. */
	readonly save: (when?: {readonly leaving: boolean}) => void;
	/** What is wrong with the memory; null when nothing is. */
	readonly warning: () => string | null;
};

/** Longest time for which a change is only in memory, in milliseconds. */
const saveInterval = 1000;

/**
 * A save waits for the disk, some ten milliseconds. Under a held key it falls into the pause after a frame, when the next key
 * is furthest away: it may be this early, and is done this long after a change.
 */
const grace = 150;
const frameTime = 5;

/** Saves the record within a second of a change, and on demand. */
export const createSaver = (store: SessionStore, records: RecordStore): Saver => {
	let warning = records.warning;
	let timer: NodeJS.Timeout | undefined;

	/** The time has come, and the next change shows when nobody waits for a key to be answered. */
	let isDue = false;

	const after = (milliseconds: number, then: () => void): void => {
		clearTimeout(timer);
		timer = setTimeout(then, milliseconds);
		timer.unref();
	};
	const schedule = (): void =>
		after(saveInterval - grace, () => {
			isDue = true;
			after(grace, save);
		});
	const save: Saver['save'] = when => {
		clearTimeout(timer);
		timer = undefined;
		isDue = false;
		const result = records.save(recordOf(store.get(), Date.now()), when);
		if (result.saved) warning = null;
		if (result.warning !== null) {
			warning = result.warning;
			store.dispatch({type: 'say', message: result.warning});
		}
		// Somebody else is writing, or the disk is full: nobody may press another key that would bring the next save.
		if (!result.saved && !when?.leaving) schedule();
		// Marks that another reader made meanwhile show up here as well.
		store.dispatch({type: 'merge-record', record: result.record});
	};

	let seen = store.get();
	store.subscribe(() => {
		const {record, open} = store.get();
		const changed = record !== seen.record || open?.place !== seen.open?.place;
		seen = store.get();
		if (!changed) return;
		if (timer === undefined) schedule();
		else if (isDue) {
			isDue = false;
			after(frameTime, save);
		}
	});
	return {save, warning: () => warning};
};
