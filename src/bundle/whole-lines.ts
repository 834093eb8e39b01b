import type {Operation} from 'original:ink/build/output.js';

/**
 * The rows of a frame, when it consists of whole lines only: text at the left edge, nothing clipped
 * or overlapping. Undefined for any other frame.
 */
export const wholeLines = (operations: readonly Operation[], height: number): string[] | undefined => {
	const rows = new Array<string>(height).fill('');
	let next = 0;
	for (const {type, x, y, text, transformers} of operations) {
		if (type !== 'write' || x !== 0 || y < next) return undefined;
		next = y;
		for (const line of text.split('\n')) {
			if (next < height)
				rows[next] = transformers.reduce((whole, transform) => transform(whole, next - y), line);
			next++;
		}
	}
	return rows;
};
