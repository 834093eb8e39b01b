type Attribute = {
	/** The code that ends it. */
	readonly off: string;
	readonly isSetBy: (code: number) => boolean;
};

/**
 * What SGR can set at the same time, in the order of a canonical style. Blinking and hidden text is left out on purpose:
 * neither helps a reader.
 */
const attributes: readonly Attribute[] = [
	{off: '22', isSetBy: code => code === 1},
	{off: '22', isSetBy: code => code === 2},
	{off: '23', isSetBy: code => code === 3},
	{off: '24', isSetBy: code => code === 4},
	{off: '27', isSetBy: code => code === 7},
	{off: '29', isSetBy: code => code === 9},
	{off: '55', isSetBy: code => code === 53},
	{off: '39', isSetBy: code => (code >= 30 && code <= 38) || (code >= 90 && code <= 97)},
	{off: '49', isSetBy: code => (code >= 40 && code <= 48) || (code >= 100 && code <= 107)},
	{off: '59', isSetBy: code => code === 58},
];

/** The parameters that set each attribute, '' where it is off. */
type Values = readonly string[];

const apply = (before: Values, parameters: string): Values => {
	const values = [...before];
	const codes = parameters.split(';');
	for (let index = 0; index < codes.length; index++) {
		const code = codes[index] ?? '';
		const number = Number(code);
		// Extended colors: 38;5;n or 38;2;r;g;b.
		const size = number === 38 || number === 48 || number === 58 ? (codes[index + 1] === '5' ? 3 : 5) : 1;
		const value = codes.slice(index, index + size).join(';');
		index += size - 1;
		for (const [slot, {off, isSetBy}] of attributes.entries()) {
			if (isSetBy(number)) {
				values[slot] = value;
			} else if (number === 0 || off === code) {
				values[slot] = '';
			}
		}
	}

	return values;
};

const none: Values = attributes.map(() => '');

/** Remembers what a function gave for pairs of strings. A theme has few styles, so the bound is for odd input only. */
const remember = (
	compute: (one: string, other: string) => string,
): ((one: string, other: string) => string) => {
	const known = new Map<string, string>();
	return (one, other) => {
		const key = `${one}|${other}`;
		let value = known.get(key);
		if (value === undefined) {
			value = compute(one, other);
			if (known.size > 1000) {
				known.clear();
			}

			known.set(key, value);
		}

		return value;
	};
};

/** The canonical style (SGR parameters, '' for none) that holds after more parameters, closing ones too, are applied to one. */
export const applySgr: (style: string, parameters: string) => string = remember((style, parameters) =>
	apply(apply(none, style), parameters).filter(Boolean).join(';'),
);

/**
 * The sequence that leads from one canonical style to another. It closes what the first one opened instead of resetting
 * all, so that a style put around a whole line (a selected row, a dimmed page) survives.
 */
export const sgrBetween: (from: string, to: string) => string = remember((from, to) => {
	if (from === to) {
		return '';
	}

	const before = apply(none, from);
	const after = apply(none, to);
	const closed = new Set(attributes.filter((_, slot) => before[slot] && !after[slot]).map(({off}) => off));
	// Closing bold closes faint as well: what shares a closing code is opened again.
	const opened = after.filter(
		(value, slot) => value && (value !== before[slot] || closed.has(attributes[slot]?.off ?? '')),
	);
	return `\x1b[${[...closed, ...opened].join(';')}m`;
});
