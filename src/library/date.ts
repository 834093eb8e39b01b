/** A date as it was written: the calendar day, and its time as text that sorts. */
export type WrittenDate = {
	/** `YYYY-MM-DD`. */
	readonly day: string;
	/** `HH:MM:SS.mmm` in the zone it was written in, as far as it was given; else empty. */
	readonly time: string;
	/** False for a day no calendar has; `day` is then counted on into the next month. */
	readonly exists: boolean;
};

const monthNames = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const month = `(${monthNames})[a-z]{0,6}\\.?`;
const weekday = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,?\\s*)?';
const rest = '(?!\\d)(.*)$';

type Form = {
	readonly pattern: RegExp;
	/** Groups of year, month, day and the rest. */
	readonly groups: readonly [number, number, number, number];
};

const form = (source: string, ...groups: readonly [number, number, number, number]): Form => ({
	pattern: new RegExp(source, 'is'),
	groups,
});

let forms: readonly Form[] | undefined;
const makeForms = (): readonly Form[] => [
	form(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${rest}`, 1, 3, 4, 5),
	form(`^(\\d{4})(\\d\\d)(\\d\\d)${rest}`, 1, 2, 3, 4),
	form('^(\\d{4})(\\d\\d)(\\d\\d)(\\d{4}(?:\\d\\d)?)$', 1, 2, 3, 4),
	form('^(\\d{4})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]?(.*)$', 1, 2, 3, 4),
	form(`^${weekday}${month}\\s*(\\d{1,2})(?:st|nd|rd|th)?[,\\s]\\s*(\\d{4})${rest}`, 3, 1, 2, 4),
	form(
		`^${weekday}${month}\\s+(\\d{1,2})\\s+(\\d{1,2}:\\d\\d(?::\\d\\d)?(?:\\s*[a-z]{2,5})?)\\s+(\\d{4})$`,
		4,
		1,
		2,
		3,
	),
	form(
		`^${weekday}(\\d{1,2})(?:st|nd|rd|th|\\.)?(?:\\s+of)?[\\s-]*${month},?[\\s-]*(\\d{4})${rest}`,
		3,
		2,
		1,
		4,
	),
	form(`^(\\d{4})[\\s-]+${month}[\\s-]+(\\d{1,2})${rest}`, 1, 2, 3, 4),
];

/** What a period in place of a day looks like: `2021`, `2021-09`, `2021年9月`. */
const period = /^(\d{4})(?:[-/.](\d{1,2})|\s*[年년](?:\s*(\d{1,2})\s*[月월])?)?$/;

/** A month by its name: `March 2020`, `marzo de 2020`. */
const namedPeriod = /^([^\d\s]{3,12}?)\.?,?\s(?:del?\s)?(\d{4})$/;

/** `5 août 2021`, `domingo, 5 de septiembre de 2021`: words around the day say nothing. */
const worded =
	/^(?:[^\d\s]{1,12}\s){0,2}(\d{1,2})(?:er|[.ºª°])?\s(?:del?\s|di\s)?([^\d\s]{3,12}?)\.?,?\s(?:del?\s)?(\d{4})(?!\d)(.*)$/is;

/** How the months begin in French, Spanish, Italian, Portuguese, German, Dutch, Russian and the languages of the north. */
const monthBeginnings = [
	'jan ene gen янв',
	'feb fev фев',
	'mar maa мар',
	'apr avr abr апр',
	'may mai mag maj mei маи мая',
	'jun juin giu июн',
	'jul juil lug июл',
	'aug aou ago авг',
	'sep set сен',
	'oct okt ott out окт',
	'nov ноя',
	'dec dez dic des дек',
];

const pad = (number: number, width = 2): string => String(number).padStart(width, '0');

/** Days outside these years are slips of the pen. */
const isYear = (year: number): boolean => year >= 1900 && year <= 2200;

const written = (year: number, monthNumber: number, day: number, time: string): WrittenDate | null => {
	if (!isYear(year) || monthNumber < 1 || monthNumber > 12 || day < 1 || day > 31) return null;
	const date = new Date(Date.UTC(year, monthNumber - 1, day));
	return {day: date.toISOString().slice(0, 10), time, exists: date.getUTCDate() === day};
};

const readTime = (text: string): string => {
	const packed = /^(\d\d)(\d\d)(\d\d)?$/.exec(text);
	const match =
		packed ?? /^[T\s,_]*(?:at\s+)?(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d{1,3}))?)?\s*([ap])?/i.exec(text);
	if (!match) return '';
	const half = match[5]?.toLowerCase();
	const hour = Number(match[1]) % (half ? 12 : 100);
	const seconds =
		match[3] === undefined
			? ''
			: `:${match[3]}${match[4] === undefined ? '' : `.${match[4].padEnd(3, '0')}`}`;
	return `${pad(half === 'p' ? hour + 12 : hour)}:${match[2]}${seconds}`;
};

const monthOf = (text: string): number =>
	/^\d/.test(text) ? Number(text) : monthNames.split('|').indexOf(text.toLowerCase()) + 1;

/** `D/M/Y` and its kin: the number over 12 is the day; else `/` puts the month first, `-` and `.` the day. */
const readNumeric = (text: string): WrittenDate | null => {
	const match = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)(.*)$/s.exec(text);
	if (!match) return null;
	const [first, second] = [Number(match[1]), Number(match[3])];
	const isMonthFirst = second > 12 || (match[2] === '/' && first <= 12);
	const [monthNumber, day] = isMonthFirst ? [first, second] : [second, first];
	return written(Number(match[4]), monthNumber, day, readTime(match[5] ?? ''));
};

const readEpoch = (text: string): WrittenDate | null => {
	if (!/^(?:\d{10}|\d{13})$/.test(text)) return null;
	const instant = new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString();
	return isYear(Number(instant.slice(0, 4)))
		? {day: instant.slice(0, 10), time: instant.slice(11, 23), exists: true}
		: null;
};

/** The number of a month by its name in any of the languages above; 0 for none. */
const monthNamed = (text: string): number => {
	const name = text
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.toLowerCase();
	return monthBeginnings.findIndex(all => all.split(' ').some(start => name.startsWith(start))) + 1;
};

const readWorded = (text: string): WrittenDate | null => {
	const match = worded.exec(text);
	return match
		? written(Number(match[3]), monthNamed(match[2] ?? ''), Number(match[1]), readTime(match[4] ?? ''))
		: null;
};

/** A time before its day, as Grav has it: `17:34 02/14/2018`. */
const readTimeFirst = (text: string): WrittenDate | null => {
	const [, time, day] = /^(\d{1,2}:\d\d(?::\d\d)?)\s(\d[^\s:]{7,9})$/.exec(text) ?? [];
	return time === undefined ? null : readDate(`${day} ${time}`);
};

/** The first day of a year or month that stands where a day should. */
const readPeriod = (text: string): WrittenDate | null => {
	const match = period.exec(text);
	if (match) return written(Number(match[1]), Number(match[2] ?? match[3] ?? 1), 1, '');
	const [, name = '', year] = namedPeriod.exec(text) ?? [];
	return year === undefined ? null : written(Number(year), monthNamed(name), 1, '');
};

/** The note a link of a note app names, without the folders it is in: daily notes are called like their day. */
const withoutLink = (text: string): string =>
	text.startsWith('[[') ? text.replace(/^\[\[(?:[^\]|]*\/)?([^\]|/]*)(?:\|[^\]]*)?\]\]/, '$1') : text;

/**
 * Reads the calendar day of a date as its author wrote it, never moved to another zone: ISO forms, `20200131`,
 * `2024年3月5日`, `Dec 6, 2023`, `6 Dec 2023`, `Tuesday, May 13th 2025, 2:16 pm`, `5 août 2021`, `31/12/2023`, and seconds or
 * milliseconds since 1970; of `2021-09`, `March 2020` and `2021` the first day; any of them as a link to a note. Null when it is none of these or lies outside the years 1900 to 2200.
 */
export const readDate = (source: string): WrittenDate | null => {
	// No-break and zero-width spaces come with pasted dates.
	const text = withoutLink(
		source
			.slice(0, 100)
			.replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
			.replace(/\s+/g, ' ')
			.trim(),
	);
	const epoch = readEpoch(text);
	if (epoch) return epoch;
	forms ??= makeForms();
	for (const {pattern, groups} of forms) {
		const match = pattern.exec(text);
		if (!match) continue;
		const [year, monthText, day, after] = groups.map(group => match[group] ?? '');
		return written(Number(year), monthOf(monthText ?? ''), Number(day), readTime(after ?? ''));
	}
	return readNumeric(text) ?? readPeriod(text) ?? readWorded(text) ?? readTimeFirst(text);
};
