/**
 * Hands keys on in the order they were pressed, the next one only when the one before is done with:
 * what is typed while a post is being read from disk is meant for that post. Keys that are done with at
 * once are handled at once, so that a burst of them ends in one frame.
 */
export const createKeyQueue = (handle: (key: string) => Promise<void> | void): ((key: string) => void) => {
	const waiting: string[] = [];
	let busy = false;

	const next = (): void => {
		while (!busy) {
			const key = waiting.shift();
			if (key === undefined) return;
			const done = handle(key);
			if (done === undefined) continue;
			busy = true;
			done.finally(() => {
				busy = false;
				next();
			});
		}
	};

	return key => {
		waiting.push(key);
		next();
	};
};
