/**
 * Hands keys on in the order they were pressed, the next one only when the one before is done with:
 * what is typed while a post is being read from disk is meant for that post. Keys that are done with at
 * once are handled at once, so that a burst of them ends in one frame.
 */
export const createKeyQueue = <Input>(
	handle: (input: Input) => Promise<void> | void,
): ((input: Input) => void) => {
	const waiting: Input[] = [];
	let busy = false;

	const next = (): void => {
		while (!busy) {
			const input = waiting.shift();
			if (input === undefined) return;
			const done = handle(input);
			if (done === undefined) continue;
			busy = true;
			done.finally(() => {
				busy = false;
				next();
			});
		}
	};

	return input => {
		waiting.push(input);
		next();
	};
};
