import {type Fields, normalizeKey, type Value} from './front-matter.ts';
import {linesFrom} from './markdown-lines.ts';

/** The id that Notion puts behind the name of each file it exports; behind a hyphen, it may be a checksum that tells posts apart. */
const pageId = / [\da-f]{32}$/;

/** A name without the id that Notion puts behind it. */
export const withoutPageId = (name: string): string =>
	name.length > 33 && pageId.test(name) ? name.slice(0, -33) : name;

/** True for the path of a file that Notion has exported. */
export const isNotionFile = (id: string): boolean => {
	const stem = id.length > 35 ? id.replace(/\.[^.]+$/, '') : '';
	return stem !== withoutPageId(stem);
};

/** Lines in which properties are looked for. */
const maxLines = 40;

const property = /^([A-Z][\w ()/-]{0,40}): (\S.{0,2000})$/i;

/** The properties of a page exported by Notion, and where the text behind them starts. */
export type NotionPage = {readonly fields: Fields; readonly wordsStart: number};

/**
 * Reads the properties that an export of Notion has as lines of `Created: May 5, 2021` below the title of a page. They stay part of
 * the body, as in Notion itself.
 */
export const readNotionPage = (text: string): NotionPage => {
	const fields = new Map<string, Value>();
	let wordsStart = 0;
	let count = 0;
	for (const {text: line, start} of linesFrom(text, 0)) {
		if (++count > maxLines) break;
		if (line.trim() === '') {
			if (fields.size > 0) break;
			continue;
		}
		const [, key, value] = property.exec(line) ?? [];
		if (key !== undefined && value !== undefined) {
			fields.set(normalizeKey(key), value.trim());
			wordsStart = start + line.length;
		} else if (fields.size > 0 || !line.startsWith('# ')) break;
	}
	return {fields, wordsStart};
};
