/** What a code unit is to a reader: nothing, part of a word, or a character of a script that sets no spaces. */
export const letterKind = {other: 0, letter: 1, character: 2} as const;

const {other, letter, character} = letterKind;

type Kind = (typeof letterKind)[keyof typeof letterKind];

/** First code unit of a range and the kind of all up to the next; what a Unicode table would say, coarsely. */
const ranges: readonly (readonly [number, Kind])[] = [
	[0x00, other],
	[0x30, letter],
	[0x3a, other],
	[0x41, letter],
	[0x5b, other],
	[0x61, letter],
	[0x7b, other],
	[0xc0, letter],
	[0xd7, other],
	[0xd8, letter],
	[0xf7, other],
	[0xf8, letter],
	[0x60c, other],
	[0x610, letter],
	[0x61b, other],
	[0x620, letter],
	[0x964, other],
	[0x966, letter],
	// Thai and Lao, Burmese, Khmer: written without spaces.
	[0xe00, character],
	[0xf00, letter],
	[0x1000, character],
	[0x10a0, letter],
	[0x1780, character],
	[0x1800, letter],
	[0x2000, other],
	[0x2c00, letter],
	[0x2e00, other],
	[0x2e80, character],
	[0x2fe0, other],
	[0x3005, character],
	[0x3008, other],
	[0x3041, character],
	[0x30fb, other],
	[0x30fc, character],
	[0x3130, letter],
	[0x3190, other],
	[0x31a0, character],
	[0x3200, other],
	[0x3400, character],
	[0x4dc0, other],
	[0x4e00, character],
	[0xa4d0, letter],
	// Upper halves of pairs: letters of old scripts and of mathematics, Han, pictures.
	[0xd83c, other],
	[0xd840, character],
	[0xd88e, other],
	[0xf900, character],
	[0xfb00, letter],
	[0xfd3e, other],
	[0xfd50, letter],
	[0xfe00, other],
	[0xfe70, letter],
	[0xfeff, other],
	[0xff10, letter],
	[0xff1a, other],
	[0xff21, letter],
	[0xff3b, other],
	[0xff41, letter],
	[0xff5b, other],
	[0xff66, character],
	[0xff9e, other],
	[0xffa0, letter],
	[0xffe0, other],
	[0x10000, other],
];

let table: Uint8Array | undefined;

/** The kind of every UTF-16 code unit, by its number; made when the first text is read. */
export const letterKinds = (): Uint8Array => {
	if (table) return table;
	table = new Uint8Array(0x10000);
	for (const [index, [start, kind]] of ranges.entries())
		table.fill(kind, start, ranges[index + 1]?.[0] ?? 0x10000);
	return table;
};
