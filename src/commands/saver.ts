import {recordOf} from '../state/post-moves.ts';
import type {RecordStore, SavedRecord} from '../store/record-store.ts';
import type {SessionStore} from '../ui/session-store.ts';

/** Keeps what the reader has done. */
export type Saver = {
	/** Writes at once what changed since the last time; `leaving` says that there will be no other chance. */
	readonly save: (when?: {readonly leaving: boolean}) => void;
	/** What is wrong with the memory; null when nothing is. */
	readonly warning: () => string | null;
};

/** Time after which a change is written, in milliseconds: it is on the disk within a second, also where that takes its time. */
const saveInterval = 700;

/** Time after which a save that failed is tried again, in milliseconds: mostly because another reader was writing. */
const retryInterval = 250;

/** Saves the record within a second of a change, without holding up a key, and on demand. */
export const createSaver = (store: SessionStore, records: RecordStore): Saver => {
	let warning = records.warning;
	let timer: NodeJS.Timeout | undefined;

	const begin = () => {
		clearTimeout(timer);
		timer = undefined;
		return recordOf(store.get(), Date.now());
	};
	const take = (result: SavedRecord): void => {
		if (result.saved) warning = null;
		if (result.warning !== null) {
			warning = result.warning;
			store.dispatch({type: 'say', message: result.warning});
		}
		// Marks that another reader made meanwhile show up here as well.
		store.dispatch({type: 'merge-record', record: result.record});
	};
	const saveSoon = async (): Promise<void> => {
		const result = await records.saveSoon(begin());
		// Somebody else is writing, or the disk is slow or full: nobody may press another key that would bring the next save.
		if (!result.saved) schedule(retryInterval);
		take(result);
	};
	const schedule = (wait = saveInterval): void => {
		if (timer !== undefined) return;
		timer = setTimeout(() => void saveSoon(), wait);
		timer.unref();
	};

	let seen = store.get();
	store.subscribe(() => {
		const {record, open} = store.get();
		const changed = record !== seen.record || open?.place !== seen.open?.place;
		seen = store.get();
		if (changed) schedule();
	});
	return {
		save(when) {
			const result = records.save(begin(), when);
			if (!result.saved && !when?.leaving) schedule();
			take(result);
		},
		warning: () => warning,
	};
};
