/** One line of a text. */
export type TextLine = {readonly text: string; readonly start: number};

/** The lines of a text from an index on, one at a time: callers stop at the first that matters. */
export function* linesFrom(text: string, from: number): Generator<TextLine> {
	for (let start = from; start < text.length; ) {
		const end = text.indexOf('\n', start);
		const stop = end < 0 ? text.length : end;
		yield {text: text.slice(start, stop), start};
		start = stop + 1;
	}
}

/** What a fenced code block that is open is closed by; undefined outside one. */
export type Fence = {readonly sign: string; readonly length: number} | undefined;

/** The fence state after a line. */
export const nextFence = (fence: Fence, line: string): Fence => {
	const marks = /^ {0,3}(`{3,}|~{3,})(.*)$/s.exec(line.slice(0, 2000));
	const run = marks?.[1];
	if (run === undefined) return fence;
	const after = marks?.[2] ?? '';
	if (fence === undefined)
		return run.startsWith('`') && after.includes('`') ? undefined : {sign: run.charAt(0), length: run.length};
	return run.startsWith(fence.sign) && run.length >= fence.length && after.trim() === '' ? undefined : fence;
};
