import type {Tokenizer} from 'marked';
import {LazyPattern} from './lazy-pattern.ts';

type InlineRules = Tokenizer['rules']['inline'];

/** Ranges of the characters of Chinese, Japanese and Korean, their punctuation among them: those of 16 bits, and all. */
export const shortCjk = String.raw`\u1100-\u11ff\u2e80-\u2fff\u3001-\u303f\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe10-\ufe1f\ufe30-\ufe6f\uff01-\uffee`;
const cjk = String.raw`[${shortCjk}\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{20000}-\u{3ffff}]`;

/** All signs that are punctuation or symbols for Unicode, and those but for Chinese, Japanese and Korean. */
const everySign = String.raw`[\p{P}\p{S}]`;
const everyOtherSign = `(?:(?!${cjk})${everySign})`;

/** To the rules for emphasis a tilde is no sign. */
const markFor = (sign: string, signs: string): string => (sign === '~' ? '' : '(?!~)') + signs;

/** What closes: in the order of marked's groups two patterns for what only closes, two for what only opens, two for both. */
const rightDelimiters = (sign: '*' | '~', skipped: string, signs: string): LazyPattern => {
	const run = sign === '*' ? String.raw`\*+` : '~~?';
	const notSign = sign === '*' ? String.raw`(?!\*)` : '(?!~)';
	const mark = notSign + markFor(sign, signs);
	const word = String.raw`(?:(?!\s|${markFor(sign, signs)})[^])`;
	const patterns = [
		skipped,
		String.raw`${mark}(${run})(?=\s|$)`,
		String.raw`(?:(?!${cjk})${word}|${cjk}(?=${run}(?:\s|$)))(${run})(?=\s|${mark}|$)`,
		String.raw`(?:\s|${mark}(?=${run}(?!${cjk})${word}))(${run})(?=${word})`,
		String.raw`\s(${run})(?=${mark})`,
		`${mark}(${run})(?=${mark}|${cjk})`,
		`(?:${word}(?=${run}${word})|${cjk}(?=${run}${mark}))(${run})${notSign}`,
	];
	return new LazyPattern(patterns.join('|'), 'gu');
};

const patternsFor = (signs: string) => ({
	emphasisStart: new LazyPattern(
		String.raw`^(?:\*+(?:((?!\*)${markFor('*', signs)})|([^\s*]))?)|^_+(?:((?!_)${markFor('_', everySign)})|([^\s_]))?`,
		'u',
	),
	strikeStart: new LazyPattern(String.raw`^~~?(?:((?!~)${markFor('~', signs)})|[^\s~])`, 'u'),
	ends: {
		emStrongRDelimAst: rightDelimiters(
			'*',
			String.raw`^[^_*]*?__[^_*]*?\*[^_*]*?(?=__)|[^*]+(?=[^*])`,
			signs,
		),
		delRDelim: rightDelimiters('~', '^[^~]+(?=[^~])', signs),
	},
});

const beginsInCjk = new LazyPattern(`^${cjk}`, 'u');

/**
 * marked's rules with the amendment for texts in Chinese, Japanese and Korean (markdown-cjk-friendly): in these no space stands
 * between words, so that punctuation of theirs, or next to their characters, keeps no `**` from opening or closing. `signs` is a
 * pattern for all other punctuation and symbols there may be in the text.
 */
export const cjkRules = (rules: InlineRules, signs = everyOtherSign): InlineRules => {
	const {emphasisStart, strikeStart, ends} = patternsFor(signs);
	// What follows the signs that marked found last; it asks next what stands before them.
	let following: RegExpExecArray | null = null;
	const remembering = (pattern: LazyPattern) => ({
		exec(text: string) {
			following = pattern.exec(text);
			return following;
		},
	});
	const punctuation = {
		exec(before: string) {
			if (following?.[1] !== undefined && beginsInCjk.test(before)) return beginsInCjk.exec(before);
			if (following?.[2] !== undefined && beginsInCjk.test(following[2])) return null;
			return rules.punctuation.exec(before);
		},
	};
	const starts = {
		emStrongLDelim: remembering(emphasisStart),
		delLDelim: remembering(strikeStart),
	};
	// marked calls nothing but `exec` of these
	return {...rules, ...Object.fromEntries(Object.entries({...ends, ...starts, punctuation}))};
};
