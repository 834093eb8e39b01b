import {type Fields, findField, isList, isMap, textOf} from './front-matter.ts';
import type {PathParts} from './path-parts.ts';
import {plainText} from './plain-text.ts';
import type {FieldFault} from './post-date.ts';

/** What a post is called. */
export type Title = {readonly title: string; readonly faults: readonly FieldFault[]};

/** The name of a file or folder as words: `my-first-post` becomes `My first post`. */
export const titleFromName = (name: string): string => {
	if (/^[\s._[\]()-]*\d[\d\s._[\]()-]*$/.test(name)) return name;
	const spaced = /\s/.test(name) ? name : name.replace(/[-_]+/g, ' ').trim();
	const [first = ''] = spaced;
	return first.toUpperCase() + spaced.slice(first.length);
};

const clean = (text: string): string => plainText(text).replace(/\s+/g, ' ').trim();

const fieldTitle = (fields: Fields): Title => {
	const value = findField(fields, ['title', 'posttitle'])?.value;
	if (value === undefined) return {title: '', faults: []};
	if (typeof value === 'string') return {title: clean(value), faults: []};
	const named = isMap(value) ? clean(textOf(value)) : '';
	if (named !== '') return {title: named, faults: []};
	// `title: [Solved] …` was meant as text: its brackets come back.
	const items = isList(value) && value.every(item => typeof item === 'string') ? `[${value.join(', ')}]` : '';
	return {title: items, faults: [{key: 'title', message: 'title is not text — put it in quotes'}]};
};

/** The title of a post: its field, its first heading, another name in its front matter, or what its file is called. */
export const postTitle = (fields: Fields, heading: () => string | undefined, parts: PathParts): Title => {
	const {title, faults} = fieldTitle(fields);
	const other = (): string => clean(textOf(findField(fields, ['name', 'linktitle'])?.value));
	return {title: title || heading() || other() || titleFromName(parts.name).trim() || '(untitled)', faults};
};
