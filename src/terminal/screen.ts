import process from 'node:process';

const enterSequence = '\u001B[?1049h\u001B[?25l\u001B[H';
const leaveSequence = '\u001B[?25h\u001B[?1049l';
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
	/** Writes a whole frame and leaves the cursor at its first cell. */
	readonly draw: (lines: readonly string[]) => void;
};

/** The screen and keyboard that the process was started with. */
export const createScreen = (): Screen => {
	let ours = false;
	let mouse = false;
	const write = (text: string) => {
		if (!process.stdout.destroyed) process.stdout.write(text);
	};
	return {
		enter() {
			ours = true;
			process.stdin.setRawMode(true);
			write(enterSequence + (mouse ? mouseOn : ''));
		},
		leave() {
			if (!ours) return;
			ours = false;
			write((mouse ? mouseOff : '') + leaveSequence);
			if (!process.stdin.destroyed) process.stdin.setRawMode(false);
		},
		reportMouse(on) {
			if (on !== mouse && ours) write(on ? mouseOn : mouseOff);
			mouse = on;
		},
		draw(lines) {
			write(`${frameStart}\u001B[H${lines.map(line => `${line}\u001B[K`).join('\r\n')}\u001B[H${frameEnd}`);
		},
	};
};

/** The window's size in cells; the usual one where the terminal does not tell. */
export const windowSize = (): {readonly columns: number; readonly rows: number} => ({
	columns: process.stdout.columns || 80,
	rows: process.stdout.rows || 24,
});
