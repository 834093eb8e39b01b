import {type Fields, findField, isMap, readSwitch, textOf} from './front-matter.ts';
import {normalizeLanguage} from './language-code.ts';
import type {FieldFault} from './post-date.ts';
import {inMinutes} from './reading-time.ts';

/** A field whose value means something only in certain spellings. */
type Rule = {
	readonly keys: readonly string[];
	readonly isMeaning: (text: string) => boolean;
	/** What to write. */
	readonly remedy: string;
};

const isSwitch = (text: string): boolean => readSwitch(text) !== undefined;

const rules: readonly Rule[] = [
	{keys: ['draft', 'hidden', 'unlisted'], isMeaning: isSwitch, remedy: 'write true or false'},
	{keys: ['dir'], isMeaning: text => /^(?:ltr|rtl|auto)$/i.test(text), remedy: 'write ltr or rtl'},
	{
		keys: ['lang'],
		isMeaning: text => normalizeLanguage(text) !== null,
		remedy: 'write a language code such as en or pt-BR',
	},
	{
		keys: ['readingtime'],
		isMeaning: text => isSwitch(text) || inMinutes(text) !== null,
		remedy: 'write it as 5 min read',
	},
];

/** Values that no rule is for: nothing, several ones, what a template will put in. */
const isOpen = (text: string): boolean => text === '' || /\{\{|\{%|<%/.test(text);

/** A date that is no text of a date, which leaves the post without one: yes or no, or fields none of which is a day. What is read of dates tells the rest. */
const dateFaults = (fields: Fields): readonly FieldFault[] => {
	const value = findField(fields, ['date'])?.value;
	if (value === undefined) return [];
	const isNested = isMap(value) && !findField(value, ['created', 'date', 'published', 'updated']);
	const text = typeof value === 'string' ? textOf(value).trim() : '';
	// With `date: false` some generators show none.
	if (!isNested && readSwitch(text) !== true) return [];
	const shown = isNested ? 'it holds fields' : `"${text}"`;
	return [{key: 'date', message: `date not understood: ${shown} — write it as YYYY-MM-DD`}];
};

/** The fields whose value says nothing in any spelling the reader knows. It then counts as if it were not there. */
export const fieldFaults = (fields: Fields): readonly FieldFault[] => [
	...dateFaults(fields),
	...rules.flatMap(rule => faultsBy(rule, fields)),
];

const faultsBy = ({keys, isMeaning, remedy}: Rule, fields: Fields): readonly FieldFault[] =>
	keys.flatMap(key => {
		const value = findField(fields, [key])?.value;
		const text = typeof value === 'string' ? textOf(value).trim() : '';
		if (isOpen(text) || isMeaning(text)) return [];
		const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
		return [
			{
				key,
				message: `${key === 'readingtime' ? 'readingTime' : key} not understood: "${shown}" — ${remedy}`,
			},
		];
	});
