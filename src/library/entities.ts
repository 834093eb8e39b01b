const named: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: '\u00a0',
	ndash: '–',
	mdash: '—',
	hellip: '…',
	lsquo: '‘',
	rsquo: '’',
	ldquo: '“',
	rdquo: '”',
	laquo: '«',
	raquo: '»',
	bull: '•',
	middot: '·',
	times: '×',
	deg: '°',
	copy: '©',
	reg: '®',
	trade: '™',
	eacute: 'é',
	egrave: 'è',
	agrave: 'à',
	auml: 'ä',
	ouml: 'ö',
	uuml: 'ü',
	szlig: 'ß',
	ccedil: 'ç',
	ntilde: 'ñ',
	larr: '←',
	rarr: '→',
};

const fromNumber = (number: number, whole: string): string =>
	number > 0 && number <= 0x10ffff ? String.fromCodePoint(number) : whole;

/** Character references as they stand in titles: the common names and all numbers. Others stay as typed. */
export const decodeEntities = (text: string): string =>
	text.includes('&')
		? text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
				if (decimal) return fromNumber(Number.parseInt(decimal, 10), whole);
				if (hex) return fromNumber(Number.parseInt(hex, 16), whole);
				return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole;
			})
		: text;
