import {loadConf} from '../store/json-writer.ts';
import {type ChoicePlace, saveChoice} from '../store/list-choice.ts';
import type {SessionStore} from '../ui/session-store.ts';

/** Time without a change before a choice is written, in milliseconds: a key goes through the orders one by one. */
const settleTime = 500;

/** Keeps filter and order as the reader chooses them; returns the function that writes what has not been written yet. */
export const keepChoice = (store: SessionStore, place: ChoicePlace): (() => void) => {
	let {shown} = store.get();
	let timer: NodeJS.Timeout | undefined;
	const save = (): void => {
		if (timer === undefined) return;
		clearTimeout(timer);
		timer = undefined;
		const warning = saveChoice(place, shown);
		if (warning !== null) store.dispatch({type: 'say', message: warning});
	};
	store.subscribe(() => {
		const now = store.get().shown;
		if (now === shown) return;
		const isSame = now.show === shown.show && now.topic === shown.topic && now.order === shown.order;
		shown = now;
		if (isSame) return;
		clearTimeout(timer);
		timer = setTimeout(() => void loadConf().then(save), settleTime);
		timer.unref();
	});
	return save;
};
