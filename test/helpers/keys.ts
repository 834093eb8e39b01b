/** What terminals send for keys that are no characters. */
export const keys = {
	enter: '\r',
	escape: '\u001B',
	tab: '\t',
	shiftTab: '\u001B[Z',
	backspace: '\u007F',
	up: '\u001B[A',
	down: '\u001B[B',
	right: '\u001B[C',
	left: '\u001B[D',
	pageUp: '\u001B[5~',
	pageDown: '\u001B[6~',
	home: '\u001B[H',
	end: '\u001B[F',
	ctrl: (letter: string): string => String.fromCharCode(letter.toLowerCase().charCodeAt(0) & 31),
	paste: (text: string): string => `\u001B[200~${text}\u001B[201~`,
	/** A click of the left button at a cell counted from 0. */
	click: (column: number, row: number): string =>
		['M', 'm'].map(end => `\u001B[<0;${column + 1};${row + 1}${end}`).join(''),
	wheelDown: '\u001B[<65;5;5M',
	wheelUp: '\u001B[<64;5;5M',
} as const;
