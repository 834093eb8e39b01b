import sanitizeAnsi from 'original:ink/build/sanitize-ansi.js';

/** Lines kept: a few screens of the largest window. */
const capacity = 4096;
const sanitized = new Map<string, string>();

/** Ink's filter for control sequences, run once for each line instead of twice for each line in every frame. */
export default (text: string): string => {
	const known = sanitized.get(text);
	if (known !== undefined) return known;
	if (sanitized.size >= capacity) sanitized.clear();
	const result: string = sanitizeAnsi(text);
	sanitized.set(text, result);
	return result;
};
