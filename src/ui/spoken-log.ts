import type {KeyMap} from './key-map.ts';
import {spokenFrame, spokenReturn, spokenStart} from './spoken-frame.ts';
import type {SpokenStore} from './spoken-store.ts';

/** Everything that was said, in order. */
export type SpokenLog = {
	readonly get: () => readonly string[];
	/** Calls back when more is said; returns the function that ends it. */
	readonly subscribe: (listener: () => void) => () => void;
	/** Says where the reader is, who comes back from the shell or an editor. */
	readonly welcomeBack: () => void;
};

/** Time in which changes that belong together are said as one, in milliseconds. */
const pause = 10;

/** Follows a session in words. What changes in one moment is said once, as it is at the end of it. */
export const createSpokenLog = (store: SpokenStore, keys: KeyMap): SpokenLog => {
	let said = store.get();
	let lines: readonly string[] | undefined;
	let handleMore = (): void => {};
	const add = (more: readonly string[]): void => {
		if (more.length === 0) return;
		lines = [...get(), ...more];
		handleMore();
	};
	const begin = (): readonly string[] => {
		said = store.get();
		return spokenStart(said, {keys, ...store.takeNews()});
	};
	const get = (): readonly string[] => {
		lines ??= begin();
		return lines;
	};
	return {
		get,
		welcomeBack: () => add(spokenReturn(store.get())),
		subscribe(listener) {
			let timer: ReturnType<typeof setTimeout> | undefined;
			const say = () => {
				timer = undefined;
				const session = store.get();
				const news = spokenFrame(said, session, {keys, ...store.takeNews()});
				said = session;
				add(news);
			};
			handleMore = listener;
			const end = store.subscribe(() => {
				timer ??= setTimeout(say, pause);
			});
			return () => {
				clearTimeout(timer);
				end();
			};
		},
	};
};
