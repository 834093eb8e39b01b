import process from 'node:process';

/** Without automatic margins (DECAWM): a cluster that the terminal takes for wider than we do then moves no row below it. */
const enterSequence = '\u001B[?1049h\u001B[?25l\u001B[?7l\u001B[H';
/** Ends bracketed paste too: Ink begins it, and does not end it when a component of it failed. */
const leaveSequence = '\u001B[?2004l\u001B[?7h\u001B[?25h\u001B[?1049l';
const leaveSpoken = '\u001B[?2004l\u001B[?25h';
/** Presses and the wheel, in the form that knows no limit of columns (xterm's modes 1000 and 1006). */
const mouseOn = '\u001B[?1000h\u001B[?1006h';
const mouseOff = '\u001B[?1006l\u001B[?1000l';
/** Marks around a frame that let the terminal show it in one piece (https://gist.github.com/christianparpart/d8a62cc1ab659194337d73e399004036). */
const frameStart = '\u001B[?2026h';
const frameEnd = '\u001B[?2026l';

/** The terminal's other screen, which leaves no trace of us on the one the shell uses. */
export type Screen = {
	/** Takes the screen and the keyboard. What is typed from now on waits for whoever reads it. */
	readonly enter: () => void;
	/** Gives them back; harmless when they are not ours, or when the terminal is gone. */
	readonly leave: () => void;
	/** Asks for reports of the mouse, or for no more of them. */
	readonly reportMouse: (on: boolean) => void;
	/** Empties the screen and puts the cursor at its first cell. */
	readonly wipe: () => void;
	/** Writes a whole frame and leaves the cursor at its first cell. */
	readonly draw: (lines: readonly string[]) => void;
};

/**
 * The screen and keyboard that the process was started with. One that is not drawn on stays what the shell left, with
 * everything that is said below it: no other screen, no mouse, no frames.
 */
export const createScreen = ({isDrawn}: {readonly isDrawn: boolean} = {isDrawn: true}): Screen => {
	let ours = false;
	let mouse = false;
	const write = (text: string) => {
		if (!process.stdout.destroyed) process.stdout.write(text);
	};
	return {
		enter() {
			ours = true;
			process.stdin.setRawMode(true);
			if (isDrawn) write(enterSequence + (mouse ? mouseOn : ''));
		},
		leave() {
			if (!ours) return;
			ours = false;
			write(isDrawn ? (mouse ? mouseOff : '') + leaveSequence : leaveSpoken);
			if (!process.stdin.destroyed) process.stdin.setRawMode(false);
		},
		reportMouse(on) {
			if (!isDrawn) return;
			if (on !== mouse && ours) write(on ? mouseOn : mouseOff);
			mouse = on;
		},
		wipe() {
			if (ours && isDrawn) write('\u001B[H\u001B[2J');
		},
		draw(lines) {
			if (isDrawn) write(frameText(lines));
		},
	};
};

/** What draws a whole frame: each row on the emptied rest of its line. */
export const frameText = (lines: readonly string[]): string =>
	`${frameStart}\u001B[H${lines.map(line => `\u001B[K${line}`).join('\r\n')}\u001B[H${frameEnd}`;

/** The window's size in cells; the usual one where the terminal does not tell. */
export const windowSize = (): {readonly columns: number; readonly rows: number} => ({
	columns: process.stdout.columns || 80,
	rows: process.stdout.rows || 24,
});
