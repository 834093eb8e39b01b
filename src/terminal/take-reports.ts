/** What came from the terminal: keys as they are, or something the terminal itself reports. */
export type Received = {readonly keys: string} | {readonly report: string};

/** Longest report that is waited for: what goes on for longer is none. */
const longest = 256;

/** A report of the mouse in the SGR form (xterm's mode 1006). */
const mouse = /^\u001B\[<\d+;\d+;\d+[Mm]/;
const mouseBegun = /^\u001B\[<[\d;]*$/;

/**
 * An operating system command (OSC), device control string (DCS) or application command (APC), ended by BEL or ST. Alt with a
 * bracket or a capital begins like one, so what follows has to look like an answer; a control character ends the waiting.
 */
const string = /^\u001B(?:\]\d+;|[P_][\d>!$+=G])[^\p{Cc}]*(?:\u0007|\u001B\\)/u;
const stringBegun = /^\u001B(?:\]\d*|\]\d+;[^\p{Cc}]*\u001B?|[P_](?:[\d>!$+=G][^\p{Cc}]*\u001B?)?)$/u;

/**
 * Makes a function that parts what is read from the terminal into keys and reports, in their order. A report that has only begun waits
 * for its rest; a lone escape character is the key of that name and does not wait.
 */
export const createReportTaker = (): ((chunk: string) => readonly Received[]) => {
	let begun = '';
	let endedWithEscape = false;

	return chunk => {
		// The escape character went ahead as a key: what follows it is still no text.
		const isRest = endedWithEscape && /^\]\d+;|^\[<\d/.test(chunk);
		const text = begun + (isRest ? '\u001B' : '') + chunk;
		begun = '';
		const received: Received[] = [];
		let keys = '';
		let index = 0;
		while (index < text.length) {
			const next = text.indexOf('\u001B', index);
			if (next < 0) break;
			keys += text.slice(index, next);
			index = next;
			const rest = text.slice(next, next + longest);
			const [report] = mouse.exec(rest) ?? string.exec(rest) ?? [];
			if (report !== undefined) {
				if (keys !== '') received.push({keys});
				keys = '';
				received.push({report});
				index += report.length;
				continue;
			}
			const isLast = rest.length < longest;
			if (isLast && (mouseBegun.test(rest) || stringBegun.test(rest))) {
				begun = rest;
				index = text.length;
				break;
			}
			keys += '\u001B';
			index++;
		}
		keys += text.slice(index);
		if (keys !== '') received.push({keys});
		endedWithEscape = text.endsWith('\u001B') && begun === '';
		return received;
	};
};
