import {isLanguageCode} from './language-code.ts';

const generic: ReadonlySet<string> = new Set(
	`posts post blog blogs content contents src source articles article pages website site docs doc data news notes entries
	writing writings public app n static assets index archive archives`.split(/\s+/),
);

const monthName =
	/^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

/** True for a folder that holds drafts: `_drafts`, `drafts`, `fragments-drafts`. */
export const isDraftFolder = (name: string): boolean => /(?:^|[-_])drafts?$/i.test(name);

/** True for a folder whose name says nothing about what its posts are about. */
export const isGenericFolder = (name: string): boolean => {
	const lower = name.toLowerCase();
	if (/^[_.]/.test(name) || generic.has(lower) || isDraftFolder(name) || isLanguageCode(name)) return true;
	// Years, months, days, dates, groups of Next.js and issues of a letter.
	return (
		/^(?:\d{1,4}|\d{4}[-_.]\d{1,2}(?:[-_.]\d{1,2}.*)?|\(.*\)|\[.*\]|edition-?\d*)$/.test(lower) ||
		monthName.test(lower)
	);
};
