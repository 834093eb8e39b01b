import type {Screen} from '../terminal/screen.ts';
import {type Stops, stopJob} from '../terminal/suspend.ts';
import type {Suspend} from '../ui/app.tsx';

/** Lends the terminal to somebody else, such as an editor or the shell. Nothing happens while it is lent already. */
export type Lending = {
	/** Lends it until the promise of `borrow` is settled. Rejects with what `borrow` rejects with. */
	readonly lend: (borrow: () => Promise<unknown>) => Promise<void>;
	/** Stops the program and lends the terminal to the shell until the program goes on. */
	readonly stop: () => Promise<void>;
	/** What to do when the program is stopped or continued by somebody else. */
	readonly stops: Stops;
};

/** What takes part when the terminal is lent. */
export type Lender = {
	readonly screen: Screen;
	/** Lets what draws let go of the terminal while the callback runs. */
	readonly suspend: Suspend;
	/** Called before the program stops, from which it may never come back. */
	readonly beforeStop: () => void;
};

/** Lends the terminal that is drawn on. */
export const createLending = ({screen, suspend, beforeStop}: Lender): Lending => {
	let isLent = false;
	const whileSuspended: Suspend = async callback => {
		if (isLent) return;
		isLent = true;
		try {
			await suspend(callback);
		} finally {
			isLent = false;
		}
	};
	const lend: Lending['lend'] = borrow =>
		whileSuspended(async () => {
			screen.leave();
			try {
				await borrow();
			} finally {
				screen.enter();
			}
		});
	const stop = (): Promise<void> => {
		beforeStop();
		return lend(stopJob);
	};
	return {
		lend,
		stop,
		stops: {
			// While an editor has the terminal it is the editor's to give back.
			onStop: () => void (isLent ? stopJob() : stop()),
			onContinue: () => void whileSuspended(async () => screen.enter()),
		},
	};
};
