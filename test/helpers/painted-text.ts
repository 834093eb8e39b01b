import type {IBufferCell} from '@xterm/headless';
import type {Terminal} from './terminal.ts';

/** Runs of cells on the screen that are painted in a way, as text, from top to bottom. */
const paintedText = (terminal: Terminal, isPainted: (cell: IBufferCell) => boolean): readonly string[] => {
	const buffer = terminal.buffer();
	const runs: string[] = [];
	for (const row of terminal.lines().keys()) {
		const line = buffer.getLine(row);
		let run = '';
		for (let column = 0; column <= (line?.length ?? 0); column++) {
			const cell = line?.getCell(column);
			if (cell !== undefined && isPainted(cell)) run += cell.getChars() || ' ';
			else if (run !== '') {
				runs.push(run);
				run = '';
			}
		}
	}
	return runs;
};

const isInverse = (cell: IBufferCell): boolean => cell.isInverse() !== 0;

/** What is marked on the screen: matches, the current one among them, and a selected link. */
export const markedText = (terminal: Terminal): readonly string[] => paintedText(terminal, isInverse);

/** The current match or the selected link: what is marked and bold, or marked in the accent color. */
export const currentText = (terminal: Terminal): readonly string[] =>
	paintedText(terminal, cell => isInverse(cell) && cell.isBold() !== 0);

/** True when any cell of the screen has a color of its own. */
export const hasColor = (terminal: Terminal): boolean =>
	paintedText(terminal, cell => !cell.isFgDefault() || !cell.isBgDefault()).length > 0;
