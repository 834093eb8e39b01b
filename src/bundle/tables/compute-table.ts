/** One step in computing a table: the code points that match lose the bits of `clear` and gain those of `set`. */
export type TableRule = {readonly pattern: RegExp; readonly clear?: number; readonly set: number};

const afterLast = 0x110000;

/** 16 bits for every code point: what `initial` says, changed by the rules, of which a later one overrules an earlier one. */
export const computeTable = (
	initial: (codePoint: number) => number,
	rules: readonly TableRule[],
): Uint16Array => {
	const table = Uint16Array.from({length: afterLast}, (_, codePoint) => initial(codePoint));
	for (const [codePoint] of table.entries()) {
		const character = String.fromCodePoint(codePoint);
		for (const {pattern, clear = 0, set} of rules) {
			if (pattern.test(character)) table[codePoint] = ((table[codePoint] ?? 0) & ~clear) | set;
		}
	}
	return table;
};
