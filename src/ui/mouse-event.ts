/** A press or turn of the mouse; cells are counted from 0. */
export type MouseEvent = {
	readonly kind: 'press' | 'wheel-up' | 'wheel-down';
	readonly column: number;
	readonly row: number;
};

/** A report of the mouse in the SGR form, `CSI < button ; column ; row M` (xterm's control sequences, mode 1006). */
const mouseReport = /^\u001B\[<(\d+);(\d+);(\d+)M$/;

const kinds: ReadonlyMap<string, MouseEvent['kind']> = new Map([
	['0', 'press'],
	['64', 'wheel-up'],
	['65', 'wheel-down'],
]);

/** What the mouse did, if a report of the terminal says so; other buttons and letting go mean nothing. */
export const readMouse = (report: string): MouseEvent | undefined => {
	const [, button = '', column, row] = mouseReport.exec(report) ?? [];
	const kind = kinds.get(button);
	return kind && {kind, column: Number(column) - 1, row: Number(row) - 1};
};
