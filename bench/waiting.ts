/** Waiting for something that comes with an event. */
export type Waiting = {
	/** To be called at every event that may bring it. */
	readonly wake: () => void;
	/** Resolves as soon as the check holds; rejects when it does not within the patience, or never will. */
	readonly until: (done: () => boolean, what: string) => Promise<void>;
};

/** Waits for one thing at a time. `isOver` says that nothing more will come, `describe` what there is instead. */
export const createWaiting = (patience: number, isOver: () => boolean, describe: () => string): Waiting => {
	let check = (): void => {};
	return {
		wake: () => check(),
		until: (done, what) =>
			new Promise((resolve, reject) => {
				const finish = (): void => {
					clearTimeout(timer);
					check = () => {};
				};
				const fail = (why: string): void => {
					finish();
					reject(new Error(`${what} ${why}: ${describe()}`));
				};
				const timer = setTimeout(() => fail(`not within ${patience / 1000} s`), patience);
				check = () => {
					if (done()) {
						finish();
						resolve();
					} else if (isOver()) fail('not before the program ended');
				};
				check();
			}),
	};
};
