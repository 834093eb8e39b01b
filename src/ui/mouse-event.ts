/** What the left button or the wheel of the mouse did; cells are counted from 0. */
export type MouseEvent = {
	readonly kind: 'press' | 'release' | 'wheel-up' | 'wheel-down';
	readonly column: number;
	readonly row: number;
};

/** A report of the mouse in the SGR form, `CSI < button ; column ; row M`, ending in `m` when a button was let go (xterm's mode 1006). */
const mouseReport = /^\u001B\[<(\d+);(\d+);(\d+)([Mm])$/;

const kinds: ReadonlyMap<string, MouseEvent['kind']> = new Map([
	['0M', 'press'],
	['0m', 'release'],
	['64M', 'wheel-up'],
	['65M', 'wheel-down'],
]);

/** What the mouse did, if a report of the terminal says so; other buttons mean nothing. */
export const readMouse = (report: string): MouseEvent | undefined => {
	const [, button = '', column, row, end = ''] = mouseReport.exec(report) ?? [];
	const kind = kinds.get(button + end);
	return kind && {kind, column: Number(column) - 1, row: Number(row) - 1};
};
