import {normalizeKey, type Value} from './front-matter.ts';

/** Deeper nesting than this means nothing in front matter. */
const maxDepth = 8;

/** Values taken from one block: aliases can stand for far more than was typed. */
const maxValues = 20_000;

/** What turns a parser's result into values; counts what it has made. */
type Budget = {left: number};

const entries = (source: object): Iterable<[unknown, unknown]> =>
	source instanceof Map ? source : Object.entries(source);

const convert = (source: unknown, depth: number, budget: Budget): Value => {
	if (source === null || source === undefined || depth > maxDepth || budget.left-- <= 0) return '';
	if (typeof source !== 'object') return String(source);
	// TOML's dates write themselves as they were typed; bytes and other odd things have no text.
	if (source instanceof Date) return Number.isNaN(source.getTime()) ? '' : source.toISOString();
	if (ArrayBuffer.isView(source)) return '';
	if (Array.isArray(source) || source instanceof Set) {
		return [...source].slice(0, maxValues).map(item => convert(item, depth + 1, budget));
	}
	const map = new Map<string, Value>();
	for (const [key, value] of entries(source)) {
		if (budget.left <= 0) break;
		map.set(normalizeKey(String(key)), convert(value, depth + 1, budget));
	}
	return map;
};

/** What a YAML, TOML or JSON parser returned, as values: scalars as text, maps without a prototype, bounded in size. */
export const toValue = (source: unknown): Value => convert(source, 0, {left: maxValues});
