import {changeSetting} from '../store/change-setting.ts';
import {loadConf} from '../store/json-writer.ts';
import type {SessionStore} from '../ui/session-store.ts';

/** Keeps the width and the theme that the reader chose with a key. */
export const keepSettings = (store: SessionStore, folder: string | null): void => {
	let {measure, theme} = store.get().look;
	store.subscribe(async () => {
		const {look} = store.get();
		const before = {measure, theme};
		({measure, theme} = look);
		if (measure === before.measure && theme === before.theme) return;
		// Loaded only now, when it is needed for the first time: most readers change nothing.
		await loadConf();
		const warning =
			look.measure !== before.measure
				? changeSetting(folder, 'width', look.measure)
				: changeSetting(folder, 'theme', look.theme);
		if (warning !== null) store.dispatch({type: 'say', message: warning});
	});
};
