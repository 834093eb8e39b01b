const isPlain = (unit: number): boolean => unit >= 0x20 && unit < 0x7f;

/** The first unit of what may be a mark on the character before it. */
const firstMark = 0x300;

const mayMark = (text: string, index: number): boolean => text.charCodeAt(index) >= firstMark;

/**
 * What turns a row of the screen from `previous` to `next`: the plain ASCII that both begin with stays. Ink's own comparison takes
 * them apart with `Intl.Segmenter`, which costs 10 ms at the first row with a dash or a quotation mark, and much at each after it.
 * `columns` are those of the terminal.
 */
export default (previous: string, next: string, columns?: number): string => {
	const end = Math.min(previous.length, next.length, (columns ?? 1) - 1);
	let kept = 0;
	while (kept < end && previous[kept] === next[kept] && isPlain(next.charCodeAt(kept))) kept++;
	if (kept > 0 && (mayMark(previous, kept) || mayMark(next, kept))) kept--;
	return `\u001B[${kept + 1}G\u001B[K${next.slice(kept)}`;
};
