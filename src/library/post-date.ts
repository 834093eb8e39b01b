import {readDate, type WrittenDate} from './date.ts';
import {type Fields, findField, isList, isMap, readSwitch, textOf, type Value} from './front-matter.ts';
import {dateInPath, type PathParts} from './path-parts.ts';

/** A fault in a field, to be told with the line the field stands on; its key is empty when the file's name is at fault. */
export type FieldFault = {readonly key: string; readonly message: string};

/** When a post was written, by the first of its sources that says so. */
export type PostDate = {
	readonly date: string | null;
	readonly time: string;
	readonly updated: string | null;
	readonly faults: readonly FieldFault[];
};

const own =
	`date pubdate pubdatetime publishdate publishedat publishedon publisheddate publicationdate datepublished firstpublished postdate
	postedon postedat posted published created createdat createdon createddate createdtime createtime createdate creationdate
	datecreated datetime written added day`.split(/\s+/);

/** Where dates stand: in fields of the post itself, and those together with fields of its fields. */
type Keys = {readonly flat: readonly string[]; readonly nested: readonly string[]};

const dateKeys: Keys = {
	flat: own,
	nested: [...own, ...own.flatMap(key => [`extra.${key}`, `params.${key}`])],
};

const ownUpdated =
	`updated lastmod lastmodified lastmodifiedat moddatetime modified updateddate updatedat updatetime datemodified
	dateupdated updatedon lastupdated lastupdate lastedited lasteditedtime postmodified modifiedtime`.split(
		/\s+/,
	);
const updatedKeys: Keys = {
	flat: ownUpdated,
	nested: ['date.updated', ...ownUpdated, 'extra.updated', 'extra.lastmod', 'params.lastmod'],
};
const addressKeys = ['path', 'permalink', 'url', 'slug'] as const;

/** Fields that say something else as often as a date. */
const isLoose = (key: string): boolean =>
	/(?:^|\.)(?:posted|published|written|added|day|datetime|created|modified)$/.test(key);

/** What some generators put where a date is: they take the day from the file, from git or from the clock. */
const isRule = (text: string): boolean =>
	/^(?:(?:git )?(?:last[ -]modified|created)|today|now|`r .*`)$/i.test(text.trim());

const scalarOf = (value: Value): string => {
	if (isMap(value)) return textOf(findField(value, ['created', 'date', 'published', 'updated'])?.value);
	// YAML reads a link to a note, `[[2021-09-05]]`, as a list in a list when it stands without quotes.
	return textOf(isList(value) && isList(value[0]) ? value[0] : value);
};

type Found = {readonly date: WrittenDate | null; readonly faults: readonly FieldFault[]};

const faultOf = (key: string, text: string, date: WrittenDate | null): FieldFault | undefined => {
	const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
	if (date?.exists) return undefined;
	if (date) return {key, message: `no such day: "${shown}", read as ${date.day} — write it as YYYY-MM-DD`};
	return isLoose(key)
		? undefined
		: {key, message: `date not understood: "${shown}" — write it as YYYY-MM-DD`};
};

/** The first of the fields that holds a date, and the faults of those before it. */
const findDate = (fields: Fields, {flat, nested}: Keys, isNested: boolean): Found => {
	const faults: FieldFault[] = [];
	for (const key of isNested ? nested : flat) {
		// Most posts have none of most of these.
		if (!isNested && !fields.has(key)) continue;
		const field = findField(fields, [key]);
		const text = field ? scalarOf(field.value) : '';
		if (text === '' || isRule(text) || readSwitch(text) !== undefined) continue;
		const date = readDate(text);
		const fault = faultOf(key, text, date);
		if (fault) faults.push(fault);
		if (date) return {date, faults};
	}
	return {date: null, faults};
};

const dateInAddress = (fields: Fields): WrittenDate | null => {
	for (const key of addressKeys) {
		const date = dateInPath(textOf(fields.get(key)));
		if (date) return date;
	}
	return null;
};

const nameFaults = ({date, misdated}: PathParts): readonly FieldFault[] => {
	if (misdated === '') return [];
	const message = date
		? `no such day in the file name: "${misdated}", read as ${date.day} — rename the file`
		: `date in the file name not understood: "${misdated}" — rename it to YYYY-MM-DD`;
	return [{key: '', message}];
};

/**
 * The date of a post: a date field, the file's or bundle's name, an address in the front matter, the folders, and last
 * the day it was changed. The file system's own times are never asked: a copy or a clone makes them new.
 */
export const postDate = (fields: Fields, parts: PathParts): PostDate => {
	const isNested = fields.has('extra') || fields.has('params');
	const written = findDate(fields, dateKeys, isNested);
	const updated = findDate(fields, updatedKeys, isNested || isMap(fields.get('date')));
	const date = written.date ?? parts.date ?? dateInAddress(fields) ?? updated.date;
	const ofName = written.date ? [] : nameFaults(parts);
	return {
		date: date?.day ?? null,
		time: date?.time ?? '',
		updated: updated.date?.day ?? null,
		faults: [...written.faults, ...ofName, ...updated.faults],
	};
};
