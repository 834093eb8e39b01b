import {type Block, hasTellingKey, isMap, normalizeKey, type Value} from './front-matter.ts';
import {loadToml} from './full-parsers.ts';
import {maxParsed} from './parse-yaml.ts';
import {toValue} from './to-value.ts';

const unquote = (text: string): string => text.trim().replace(/^["']{1,3}|["']{1,3}$/g, '');

const looseValue = (raw: string): Value =>
	raw.startsWith('[')
		? raw
				.replace(/^\[|\]$/g, '')
				.split(',')
				.map(unquote)
				.filter(item => item !== '')
		: unquote(raw);

/** Reads the `key = value` lines before the first table, each as its author most likely meant it. */
const rescue = (block: string): ReadonlyMap<string, Value> => {
	const fields = new Map<string, Value>();
	for (const line of block.split('\n')) {
		if (line.startsWith('[')) break;
		const match = /^\s*["']?([\w-]{1,100})["']?\s*=\s*(\S[^\n]{0,16000})/.exec(line);
		if (match?.[1] && match[2]) fields.set(normalizeKey(match[1]), looseValue(match[2].trim()));
	}
	return fields;
};

const faultOf = (error: unknown, firstLine: number): {message: string; line: number} => {
	const message = error instanceof Error ? error.message : String(error);
	const line = error instanceof Error && 'line' in error && typeof error.line === 'number' ? error.line : 1;
	const reason = message
		.split('\n', 1)[0]
		?.replace(/^Invalid TOML document: /, '')
		.slice(0, 120);
	return {
		message: `not valid TOML: ${reason} — write texts in quotes and dates as 2026-05-01`,
		line: firstLine + line - 1,
	};
};

/** Dates as Franklin has them, whose front matter is Julia in the clothes of TOML: `Date(2024, 5, 1)`. */
const withPlainDates = (block: string): string =>
	block.includes('Date(')
		? block.replace(/=[ \t]*Date\((\d{4}),[ \t]*(\d{1,2}),[ \t]*(\d{1,2})\)/g, '= "$1-$2-$3"')
		: block;

/** Reads a TOML block; a broken one line by line. Null when nothing in it is a field, and so no front matter. */
export const parseToml = (block: string, firstLine: number): Block | null => {
	try {
		if (block.length > maxParsed) throw new Error(`more than ${maxParsed / 1024} KB of front matter`);
		const value = toValue(
			loadToml().parse(withPlainDates(block), {
				integersAsBigInt: 'asNeeded',
				useLegacyDate: true,
				maxDepth: 100,
			}),
		);
		return isMap(value) ? {fields: value, problems: []} : null;
	} catch (error) {
		const fields = rescue(block);
		return hasTellingKey(fields) ? {fields, problems: [faultOf(error, firstLine)]} : null;
	}
};
