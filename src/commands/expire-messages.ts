import type {SessionStore} from '../ui/session-store.ts';

/** Time a message stays in the bar, in milliseconds. */
const messageTime = 4000;

/** Takes each message back after a while. */
export const expireMessages = (store: SessionStore): void => {
	let shown: string | null = null;
	const watch = () => {
		const {message} = store.get();
		if (message === shown) return;
		shown = message;
		if (message !== null)
			setTimeout(() => store.dispatch({type: 'fall-silent', message}), messageTime).unref();
	};
	store.subscribe(watch);
	watch();
};
