/**
 * Pages of a code point table that nearly every text needs, by their numbers: from which code point of the page on, in order, it
 * has which bits, in pairs. To compute them costs milliseconds at the first line of a post.
 */
export type KnownPages = Readonly<Record<number, readonly number[]>>;

/** Latin and typographic marks as `propertiesOf` knows them. */
export const knownProperties: KnownPages = {
	0: [
		0, 1, 32, 16400, 35, 144, 36, 16400, 42, 144, 43, 16400, 48, 144, 58, 16400, 127, 1, 160, 16400, 169, 208,
		170, 16400, 173, 1, 174, 208, 175, 16400,
	],
	32: [
		0, 16400, 11, 1, 12, 32770, 13, 3, 14, 1, 16, 16400, 40, 17, 42, 1, 47, 16400, 60, 208, 61, 16400, 73,
		208, 74, 16400, 96, 1, 112, 16400, 208, 2, 241, 16400,
	],
};

/** Latin and typographic marks as `breakClassOf` knows them. */
export const knownBreaks: KnownPages = {
	0: [
		0, 0, 9, 32, 10, 64, 11, 0, 32, 32, 33, 1, 34, 3, 35, 4096, 36, 2, 37, 1, 38, 4096, 39, 3, 40, 2, 41, 1,
		42, 0, 44, 4097, 45, 4225, 46, 4097, 48, 16, 58, 1, 60, 0, 61, 4096, 62, 0, 63, 4097, 64, 0, 91, 2, 92, 0,
		93, 1, 94, 0, 95, 4096, 96, 0, 123, 2, 124, 0, 125, 1, 126, 0, 160, 3, 161, 2, 162, 0, 163, 2, 164, 0,
		165, 2, 166, 0, 171, 2, 172, 0, 173, 512, 174, 0, 176, 1, 177, 0, 183, 1, 184, 0, 187, 1, 188, 0, 191, 2,
		192, 0,
	],
	32: [
		0, 32, 7, 3, 8, 32, 11, 1024, 12, 0, 16, 129, 17, 3, 18, 257, 22, 0, 24, 2, 25, 1, 26, 2, 29, 1, 30, 2,
		32, 0, 37, 1, 39, 0, 40, 64, 42, 0, 47, 3, 48, 1, 49, 0, 50, 1, 52, 0, 57, 2, 58, 1, 59, 0, 60, 1, 61, 0,
		69, 2, 70, 1, 74, 0, 95, 32, 96, 3, 97, 0, 125, 2, 126, 1, 127, 0, 141, 2, 142, 1, 143, 0, 172, 2, 173, 0,
	],
};
