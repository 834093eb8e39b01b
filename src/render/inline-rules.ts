import type {Tokenizer} from 'marked';
import {cjkRules, shortCjk} from './cjk-rules.ts';
import {LazyPattern} from './lazy-pattern.ts';

type InlineRules = Tokenizer['rules']['inline'];

/** Anything but Latin letters and the signs that come between them. */
const uncommon = /[^\0-\u024f\u2010-\u205f\u20a0-\u20bf\u2190-\u23ff]/;

/** All of these characters that are punctuation or symbols for Unicode: what `\p{P}\p{S}` stands for in a common text. */
const commonSigns =
	'!-\\/:-@\\[-`{-~\\xa1-\\xa9\\xab\\xac\\xae-\\xb1\\xb4\\xb6-\\xb8\\xbb\\xbf\\xd7\\xf7\\u2010-\\u2027\\u2030-\\u205e\\u20a0-\\u20bf\\u2190-\\u23ff';

/** Rules that ask whether a character is punctuation. */
const withSigns = [
	'anyPunctuation',
	'anyPunctuationOutsideCode',
	'delLDelim',
	'delRDelim',
	'emStrongLDelim',
	'emStrongRDelimAst',
	'emStrongRDelimUnd',
	'punctuation',
] as const satisfies readonly (keyof InlineRules)[];

/** True for a text whose characters are all among those that the common rules know. */
export const isCommon = (text: string): boolean => !uncommon.test(text);

/**
 * marked's rules for a text that is common. They find the same in it, and V8 makes machine code of a few ranges of
 * characters much faster than of the whole of Unicode.
 */
export const commonRules = (rules: InlineRules): InlineRules => {
	const own = withSigns.map(name => {
		const {source, flags} = rules[name];
		return [name, new LazyPattern(source.replaceAll('\\p{P}\\p{S}', commonSigns), flags.replace('u', ''))];
	});
	return {...rules, ...Object.fromEntries(own)};
};

/** What a text is made of: common characters; these and Chinese, Japanese or Korean ones; the latter and others; others. */
type Script = 'common' | 'cjk' | 'mixed' | 'other';

/** Characters beyond those of 16 bits may be anything. */
const hasCjk = new RegExp(`[${shortCjk}\\ud800-\\udbff]`);
const uncommonToCjk = new RegExp(uncommon.source.replace('[^', `[^\\u3000${shortCjk}`));

/** What a text is made of, which says by what rules it is read. */
export const scriptOf = (text: string): Script => {
	if (isCommon(text)) return 'common';
	if (!hasCjk.test(text)) return 'other';
	return uncommonToCjk.test(text) ? 'mixed' : 'cjk';
};

/** The rules for each kind of text: marked's, quick ones where there are any, and amended ones for Chinese, Japanese and Korean. */
export const rulesByScript = (rules: InlineRules): Readonly<Record<Script, InlineRules>> => ({
	common: commonRules(rules),
	cjk: cjkRules(rules, `[${commonSigns}]`),
	mixed: cjkRules(rules),
	other: rules,
});
