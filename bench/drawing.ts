import xterm from '@xterm/headless';

/** What a program wrote at once, and when. */
export type Written = {
	readonly data: string;
	readonly at: number;
	/** A frame ends in it. */
	readonly isWhole: boolean;
};

/** The screen of a terminal that draws only while somebody looks at it, so that drawing slows down nothing that is timed. */
export type Drawing = {
	readonly take: (written: Written) => void;
	/** Draws what was taken so far, and from now on at once. */
	readonly look: () => void;
	readonly lookAway: () => void;
	/** The write that the screen shows; undefined before the first. */
	readonly newest: () => Written | undefined;
	/** The screen, row by row. */
	readonly text: () => string;
	readonly resize: (columns: number, rows: number) => void;
};

/** A screen of 120x40. `onDrawn` is called whenever it shows something new. */
export const createDrawing = (onDrawn: () => void): Drawing => {
	const screen = new xterm.Terminal({cols: 120, rows: 40, allowProposedApi: true, scrollback: 0});
	let waiting: Written[] = [];
	let newest: Written | undefined;
	let isLookedAt = false;
	const draw = (): void => {
		for (const written of waiting) {
			screen.write(written.data, () => {
				newest = written;
				onDrawn();
			});
		}
		waiting = [];
	};
	return {
		take(written) {
			waiting.push(written);
			if (isLookedAt) draw();
		},
		look() {
			isLookedAt = true;
			draw();
		},
		lookAway() {
			isLookedAt = false;
		},
		newest: () => newest,
		text: () =>
			Array.from({length: screen.rows}, (_, row) =>
				screen.buffer.active.getLine(row)?.translateToString(true),
			).join('\n'),
		resize(columns, rows) {
			draw();
			screen.write('', () => screen.resize(columns, rows));
		},
	};
};
