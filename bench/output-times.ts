/** Ends a frame of ours: each one is written between the marks of a synchronized update. */
const frameEnd = '\u001B[?2026l';

/** When what a program writes comes, counted from the last key. All times are in milliseconds. */
export type OutputTimes = {
	/** To be called with each piece of output when it arrives; returns when that was, and whether a frame ends in it. */
	readonly take: (data: string) => {readonly at: number; readonly isWhole: boolean};
	/** A key, or something else, begins: what is told from now on counts from here. */
	readonly mark: () => void;
	/** When the last key was pressed, or the program started. */
	readonly since: () => number;
	/** When something was written last. */
	readonly lastWrite: () => number;
	/** From the last key to the end of each frame since. */
	readonly frames: () => readonly number[];
	/** Bytes written since the start. */
	readonly bytes: () => number;
};

/** Times the output of a program that is about to start. */
export const createOutputTimes = (): OutputTimes => {
	let since = performance.now();
	let lastWrite = since;
	let frames: number[] = [];
	let bytes = 0;
	/** The end of what was written last, where half an end of a frame may stand. */
	let tail = '';
	return {
		take(data) {
			lastWrite = performance.now();
			bytes += Buffer.byteLength(data);
			const ends = (tail + data).split(frameEnd).length - 1;
			for (let end = 0; end < ends; end++) frames.push(lastWrite - since);
			tail = data.slice(1 - frameEnd.length);
			return {at: lastWrite, isWhole: ends > 0};
		},
		mark() {
			frames = [];
			since = performance.now();
		},
		since: () => since,
		lastWrite: () => lastWrite,
		frames: () => frames,
		bytes: () => bytes,
	};
};
