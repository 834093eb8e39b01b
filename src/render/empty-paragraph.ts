/** One piece of a paragraph without words: a break, an element with nothing in it, a space that is kept. */
const piece = String.raw`(?:\s|&nbsp;|<br\s{0,20}/?>|<(a|span)(?:\s[^<>]{0,500})?>\s{0,20}</\1>)`;
const nothing = new RegExp(`^${piece}+$`);

/** Nobody writes more of them, and V8 has no room for ten million repetitions of a pattern. */
const longest = 10_000;

/** The ids that tags in a text give to what they stand at. */
export const idsIn = (source: string): readonly string[] =>
	Array.from(
		source.matchAll(/<[a-zA-Z][^<>]{0,500}?\s(?:id|name)\s*=\s*["']?([^\s"'<>]+)/g),
		([, id = '']) => id,
	);

/** True for a paragraph of breaks and anchors, which says nothing. */
export const isEmptyParagraph = (source: string): boolean =>
	source.length <= longest && /^\s{0,3}[<&]/.test(source) && nothing.test(source);
