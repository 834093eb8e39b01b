// Those that JSON.stringify leaves as they are: harmless in a file, but they drive a terminal or turn the direction of its text.
const active = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff]/g;

/** A value as JSON in which nothing can drive a terminal: on one line, or indented. */
export const jsonText = (value: unknown, indent?: string): string =>
	JSON.stringify(value, undefined, indent).replace(
		active,
		unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);

/** An array as JSON with one line for each item, so that it can be read by lines, too. */
export function* jsonLines<Item>(items: Iterable<Item>, toValue: (item: Item) => unknown): Generator<string> {
	let before = '[\n';
	for (const item of items) {
		yield before + jsonText(toValue(item));
		before = ',\n';
	}
	yield before === '[\n' ? '[]\n' : '\n]\n';
}
