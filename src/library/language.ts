import {type Fields, findField, readSwitch, textOf} from './front-matter.ts';
import {isLanguageCode, isRightToLeft, normalizeLanguage} from './language-code.ts';
import type {PathParts} from './path-parts.ts';

/** The language of a post and the direction its lines run in. */
export type Language = {readonly lang: string | null; readonly dir: 'ltr' | 'rtl'};

/** UTF-16 units of a text that show which script it is in, and which way it runs. */
const sample = 2000;
const directionSample = 20_000;

/** Letters a script needs among all before it names the language. */
const share = 0.3;

const scripts: readonly (readonly [RegExp, string])[] = [
	[/[\u0590-\u05ff]/g, 'he'],
	[/[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]/g, 'ar'],
	[/[\u3040-\u30ff]/g, 'ja'],
	[/[\uac00-\ud7a3]/g, 'ko'],
	[/[\u4e00-\u9fff]/g, 'zh'],
	[/[\u0e00-\u0e7f]/g, 'th'],
	[/[\u0370-\u03ff]/g, 'el'],
];

// Letters Persian has and Arabic has not.
const persian = /[\u067e\u0686\u0698\u06af\u06a9\u06cc]/;

const fencedCode = /^ {0,3}(`{3,}|~{3,})[^\n]*(?:\n(?! {0,3}\1)[^\n]*)*(?:\n {0,3}\1[^\n]*)?/gm;
const unread = /`[^`\n]*`|<[^<>]*>|\]\([^()\s]*\)|https?:\/\/\S*/g;

/** A text without what is Latin in every language: code, tags, addresses. */
const proseOf = (text: string): string => text.replace(fencedCode, '').replace(unread, ' ');

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The language that the letters of a text give away; Latin and Cyrillic letters are shared by too many. */
const languageOfScript = (whole: string): string | null => {
	if (!/[\u0370-\u03ff\u0590-\u06ff\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]/.test(whole))
		return null;
	const text = proseOf(whole);
	const letters = countOf(text, /\p{L}/gu);
	for (const [pattern, language] of scripts) {
		const found = countOf(text, pattern);
		// Japanese mixes its own letters with Han: a tenth of them is enough.
		if (found > letters * (language === 'ja' ? 0.1 : share))
			return language === 'ar' && persian.test(text) ? 'fa' : language;
	}
	return null;
};

/** True when most letters of a text run from right to left: those of a quotation do not turn the words around it. */
const runsRightToLeft = (whole: string): boolean => {
	const text = proseOf(whole);
	const found = countOf(text, /(?=\p{L})[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/gu);
	return found > countOf(text, /\p{L}/gu) / 2;
};

const languageOfFields = (fields: Fields): string | null => {
	for (const key of ['lang', 'language', 'locale', 'extra.lang', 'params.lang']) {
		const language = normalizeLanguage(textOf(findField(fields, [key])?.value));
		if (language !== null) return language;
	}
	return null;
};

const languageOfFolder = (folders: readonly string[]): string | null => {
	const folder = folders.find(isLanguageCode);
	return folder === undefined ? null : normalizeLanguage(folder);
};

/**
 * The language of a post: the suffix of its file, its field, a folder named like one, the script of its text. It runs as its fields say,
 * else as a stated language does, else as most of its letters.
 */
export const postLanguage = (fields: Fields, parts: PathParts, text: string, from: number): Language => {
	const named = parts.language ?? languageOfFields(fields) ?? languageOfFolder(parts.folders);
	const lang = named ?? languageOfScript(text.slice(from, from + sample));
	const stated = ['dir', 'direction']
		.map(key => textOf(fields.get(key)).trim().toLowerCase())
		.find(dir => /^(?:ltr|rtl)$/.test(dir));
	const isRtl =
		readSwitch(fields.get('rtl')) ??
		(stated
			? stated === 'rtl'
			: lang !== null &&
				isRightToLeft(lang) &&
				(named !== null || runsRightToLeft(text.slice(from, from + directionSample))));
	return {lang, dir: isRtl ? 'rtl' : 'ltr'};
};
