import {changeSetting} from '../store/change-setting.ts';
import type {SessionStore} from '../ui/session-store.ts';

/** Keeps the width and the theme that the reader chose with a key. */
export const keepSettings = (store: SessionStore, folder: string | null): void => {
	let {measure, theme} = store.get().look;
	store.subscribe(() => {
		const {look} = store.get();
		const warning =
			look.measure !== measure
				? changeSetting(folder, 'width', look.measure)
				: look.theme !== theme
					? changeSetting(folder, 'theme', look.theme)
					: null;
		({measure, theme} = look);
		if (warning !== null) store.dispatch({type: 'say', message: warning});
	});
};
