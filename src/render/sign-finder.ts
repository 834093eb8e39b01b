/** Finds the next sign of some in a text; asked for growing positions it reads the text once. */
export const signFinder = (text: string, signs: readonly string[]): ((from: number) => number) => {
	const found = signs.map(() => -1);
	return from => {
		let first = text.length;
		for (const [index, sign] of signs.entries()) {
			let at = found[index] ?? -1;
			if (at < from) {
				at = text.indexOf(sign, from);
				if (at === -1) at = text.length;
				found[index] = at;
			}
			first = Math.min(first, at);
		}
		return first;
	};
};
