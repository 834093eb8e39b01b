import {type Fields, findField, isMap, textOf} from './front-matter.ts';

/** The series a post belongs to and its number in it. */
export type Series = {readonly name: string; readonly number: number | null};

const numberIn = (fields: Fields, keys: readonly string[]): number | null => {
	const text = textOf(findField(fields, keys)?.value).trim();
	return /^-?\d{1,9}(?:\.\d{1,3})?$/.test(text) ? Number(text) : null;
};

/** The series of a post: `series` or `series.name`, numbered by its own field or by `weight` or `order`. */
export const postSeries = (fields: Fields): Series | null => {
	const field = findField(fields, ['series', 'extra.series', 'params.series', 'taxonomies.series']);
	const name = textOf(field?.value).trim();
	if (field === undefined || name === '') return null;
	const inner = isMap(field.value)
		? numberIn(field.value, ['number', 'order', 'part', 'index', 'weight'])
		: null;
	return {
		name,
		number:
			inner ?? numberIn(fields, ['seriesorder', 'seriesnumber', 'seriespart', 'part', 'weight', 'order']),
	};
};
