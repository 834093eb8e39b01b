import {isGenericFolder} from './folder-kind.ts';
import {type Fields, findField} from './front-matter.ts';
import {type Separator, textList} from './text-list.ts';

/** Where a post lies, as far as its categories and tags depend on it. */
export type Place = {
	/** Folders above the post, from the library's folder inwards. */
	readonly folders: readonly string[];
	/** True for a dated file inside `_posts`, where Jekyll splits plural fields at spaces. */
	readonly isJekyll: boolean;
};

const separatorOf = (key: string, place: Place): Separator =>
	place.isJekyll && key.endsWith('s') ? 'words' : 'commas';

const categoryKeys = 'category categories taxonomies.categories taxonomies.category taxonomy.category'.split(
	' ',
);

/** The categories of a post: its fields, else the first folder above it whose name means something. */
export const postCategories = (fields: Fields, place: Place): readonly string[] => {
	for (const key of categoryKeys) {
		const value = findField(fields, [key])?.value;
		const named = value === undefined ? [] : textList(value, separatorOf(key, place));
		if (named.length > 0) return named;
	}
	const folder = place.folders.find(name => !isGenericFolder(name));
	return folder === undefined ? [] : [folder];
};

/** What Eleventy puts all posts of a site together by. */
const isCollection = (tag: string): boolean => /^posts?$/i.test(tag);

const tagList = (fields: Fields, key: string, place: Place): readonly string[] => {
	const value = findField(fields, [key])?.value;
	if (value === undefined) return [];
	const isHashed = typeof value === 'string' && /^(?:#[^\s#,]+\s*)+$/.test(value);
	const tags = textList(value, isHashed ? 'words' : separatorOf(key, place)).map(tag =>
		tag.replace(/^#+/, '').trim(),
	);
	return [...new Set(tags.filter(tag => tag !== '' && !isCollection(tag)))];
};

const tagKeys = 'tags tag taxonomies.tags taxonomies.tag taxonomy.tag topics keywords'.split(' ');

/** The tags of a post, without `#`, spelled as its author spelled them. */
export const postTags = (fields: Fields, place: Place): readonly string[] => {
	for (const key of tagKeys) {
		const tags = tagList(fields, key, place);
		if (tags.length > 0) return tags;
	}
	return [];
};
