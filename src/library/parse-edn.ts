import {type Block, isMap, normalizeKey, type Value} from './front-matter.ts';

/** A text, a bracket, or anything else up to the next of them. */
const token = /"((?:[^"\\]|\\.)*)"|(#?[[({])|([\])}])|([^\s,"[\](){}]+)/gs;

/** Deeper nesting than this means nothing in front matter. */
const maxDepth = 8;

type Open = {readonly isMap: boolean; readonly items: Value[]};

/** `:draft?` is the key `draft`. */
const keyOf = (value: Value): string =>
	typeof value === 'string' ? normalizeKey(value).replace(/\?$/, '') : '';

const closed = ({isMap: isOfPairs, items}: Open): Value => {
	if (!isOfPairs) return items;
	const map = new Map<string, Value>();
	for (let index = 0; index + 1 < items.length; index += 2) {
		const key = keyOf(items[index] ?? '');
		if (key !== '') map.set(key, items[index + 1] ?? '');
	}
	return map;
};

/** A name or number; keywords are what they are called, and what says how to read the next value says nothing. */
const atom = (text: string): string | undefined =>
	text.startsWith('#') ? undefined : text === 'nil' ? '' : text.replace(/^:/, '');

/** What kramdown begins or names with such braces: `{: .wide}`, `{:.wide}`, which EDN has no word for. */
const kramdownWord = /^:?\.|^:$/;

/**
 * Reads a map of EDN, which Cryogen and other generators in Clojure have: `{:title "x" :tags ["a" "b"]}`. Null when it is none, or
 * says nothing, as `{:toc}` does.
 */
export const parseEdn = (block: string): Block | null => {
	const open: Open[] = [{isMap: false, items: []}];
	for (const [, text, opening, closing, word] of block.matchAll(token)) {
		if (word !== undefined && kramdownWord.test(word)) return null;
		const last = open.at(-1);
		if (opening !== undefined) open.push({isMap: opening === '{', items: []});
		else if (closing !== undefined) {
			const done = open.pop();
			if (done) open.at(-1)?.items.push(closed(done));
		} else {
			const value = text === undefined ? atom(word ?? '') : text.replace(/\\(.)/gs, '$1');
			if (value !== undefined) last?.items.push(value);
		}
		if (open.length > maxDepth || open.length === 0) return null;
	}
	const [value] = open[0]?.items ?? [];
	return isMap(value) && value.size > 0 ? {fields: value, problems: []} : null;
};
