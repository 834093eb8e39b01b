import {sanitizeLine} from '../text/sanitize.ts';
import {asTyped} from './as-typed.ts';
import type {Code, Shape} from './block.ts';
import {decodeReferences} from './character-references.ts';

/** Lines of code set as one block: few enough to be laid out at once, many enough to keep blocks few. */
const linesPerBlock = 32;

/**
 * The first word, up to the number of a line (`js=12`) or the name of a file (`js:src/index.js`), or in braces, as Pandoc and R have
 * it, the first class or the first word: `{#id .python}`, `{r, echo=FALSE}`.
 */
const languageOf = (info: string): string => {
	const [, word, named] = /^([^\s,{:=]+)|^\{(?:[^{}]*?\.)?([a-z][\w+#-]*)(?=[\s,}])/i.exec(info.trim()) ?? [];
	return (word ?? named ?? '').toLowerCase();
};

const title = /(?:title|file|filename)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s}]+))/;

/** The name of a file behind the language; what else stands there sets options. */
const fileName = /^[^\s,{:=]*(?:=\S*)?:(?!(?:no-)?line-numbers\b)([^\s={},]+)(?=\s|$)/;

/** Shown above the code: its language and, when the info string names one, its file or title. */
const labelOf = (info: string, language: string): string => {
	const name =
		title
			.exec(info)
			?.slice(1)
			.find(part => part !== undefined) ?? fileName.exec(info.trim())?.[1];
	return [language, name].filter(Boolean).join(' · ');
};

/** The blocks of a code block: a label line when there is something to say, then its lines in groups. */
export function* codeBlocks(text: string, infoString: string): Generator<Shape> {
	const info = sanitizeLine(decodeReferences(infoString));
	const language = languageOf(info);
	const label = labelOf(info, language);
	if (label !== '') yield {kind: 'label', content: [asTyped(label)], role: 'dim', weight: 1};
	const code: Code = {text: text.endsWith('\n') ? text.slice(0, -1) : text, language};
	const {length} = code.text;
	let from = 0;
	do {
		const to = endOfLines(code.text, from);
		yield {kind: 'code', code, from, to, weight: Math.max(1, to - from)};
		from = to + 1;
	} while (from <= length);
}

/** Where the last of the lines of one block ends, without its line feed. */
const endOfLines = (text: string, from: number): number => {
	let end = from - 1;
	for (let line = 0; line < linesPerBlock; line++) {
		const next = text.indexOf('\n', end + 1);
		if (next === -1) return text.length;
		end = next;
	}
	return end;
};
