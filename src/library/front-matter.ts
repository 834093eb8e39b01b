import type {Problem} from './post.ts';

/** A value of the front matter. Every scalar stays the text its author typed; a field decides what it means. */
export type Value = string | readonly Value[] | Fields;

/** The fields by their normalized key; see `normalizeKey`. */
export type Fields = ReadonlyMap<string, Value>;

/** What stands at the top of a post, whatever language it is written in. */
export type FrontMatter = {
	readonly fields: Fields;
	readonly problems: readonly Problem[];
	/** UTF-16 index at which the body starts. */
	readonly bodyStart: number;
};

/** The fields of one block and what was wrong with it. */
export type Block = {readonly fields: Fields; readonly problems: readonly Problem[]};

/** The one spelling of a key: `Date Created`, `date_created` and `dateCreated` are the same field. */
export const normalizeKey = (key: string): string => key.toLowerCase().replace(/[-_\s]/g, '');

export const isMap = (value: Value | undefined): value is Fields => value instanceof Map;

export const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);

const isFilled = (value: Value): boolean => (isMap(value) ? value.size > 0 : value.length > 0);

/** The first of the keys (normalized, `outer.inner` for a nested one) whose value is not empty. */
export const findField = (
	fields: Fields,
	keys: readonly string[],
): {readonly key: string; readonly value: Value} | undefined => {
	for (const key of keys) {
		const dot = key.indexOf('.');
		const outer = dot < 0 ? undefined : fields.get(key.slice(0, dot));
		const value = dot < 0 ? fields.get(key) : isMap(outer) ? outer.get(key.slice(dot + 1)) : undefined;
		if (value !== undefined && isFilled(value)) return {key, value};
	}
	return undefined;
};

/** A value as text: a scalar itself, the first scalar of a list, the name of a map; empty when there is none. */
export const textOf = (value: Value | undefined): string => {
	if (value === undefined || typeof value === 'string') return value ?? '';
	if (isList(value)) return typeof value[0] === 'string' ? value[0] : isMap(value[0]) ? textOf(value[0]) : '';
	const named = findField(value, ['name', 'title', 'default', 'absolute', 'displayname'])?.value;
	return typeof named === 'string' ? named : '';
};

/** The text of the first of the keys that holds one. */
export const textField = (fields: Fields, keys: readonly string[]): string => {
	for (const key of keys) {
		const text = textOf(findField(fields, [key])?.value).trim();
		if (text !== '') return text;
	}
	return '';
};

const switches: ReadonlyMap<string, boolean> = new Map([
	['true', true],
	['yes', true],
	['on', true],
	['1', true],
	['false', false],
	['no', false],
	['off', false],
	['0', false],
]);

/** A yes or no in any of its spellings; undefined for every other value. */
export const readSwitch = (value: Value | undefined): boolean | undefined =>
	typeof value === 'string' ? switches.get(value.trim().toLowerCase()) : undefined;

const telling: ReadonlySet<string> = new Set(
	`title date layout tags tag categories category draft published description summary excerpt author authors slug
	permalink lang publishdate pubdate publishedat lastmod updated aliases weight series subtitle`.split(/\s+/),
);

/** True when a block has a key that only front matter has: what tells a broken block from prose between two rules. */
export const hasTellingKey = (fields: Fields): boolean => {
	for (const key of fields.keys()) if (telling.has(key)) return true;
	return false;
};

/** Line of the file on which a top-level field stands; undefined when the text of the block does not show it. */
export const lineOfField = (text: string, bodyStart: number, key: string): number | undefined => {
	if (key === '') return undefined;
	const wanted = key.split('.').at(-1) ?? key;
	const lines = text.slice(0, bodyStart).split('\n');
	const index = lines.findIndex(line => {
		const name = /^[\s{,]*["']?([^:="']{1,100})["']?\s*[:=]/.exec(line)?.[1];
		return name !== undefined && normalizeKey(name) === wanted;
	});
	return index < 0 ? undefined : index + 1;
};
