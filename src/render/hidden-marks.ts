import {isPictureLine} from './picture-lines.ts';

/** Attributes as kramdown and Pandoc write them in braces: `#id`, `.class`, `key="value"`. */
const attribute = String.raw`(?:[#.][\w:-]{1,100}|[\w-]{1,100}=(?:"[^"{}\n]{0,400}"|'[^'{}\n]{0,400}'|[^\s{}"']{1,400}))`;
const attributes = String.raw`\{:?[ \t]*${attribute}(?:[ \t]+${attribute}){0,20}[ \t]*\}`;

/** A comment of Obsidian between words, which it touches on neither side: `100%% sure` is none. */
const comment = String.raw`(^|[\s(])%%(?=[^\s%])(?:[^%\n]|%(?!%)){0,2000}(?<=[^\s%])%%(?=$|[\s.,;:!?)])`;

/** The size of a picture behind its address, `![text](address =250x)`. */
const size = String.raw`[ \t]=\d{0,5}x\d{0,5}(?=\)|[ \t]+["'])(?<=\]\([^()\s]{1,500}[ \t]=\d{0,5}x\d{0,5})`;

/** Escapes and code, which are left alone, and what is hidden in a line: attributes right behind what they are about, sizes, and comments. */
const inLine = new RegExp(
	String.raw`\\[\s\S]|(?<!\x60)(\x60{1,20})(?!\x60)[^]{1,2000}?(?<!\x60)\1(?!\x60)|(?<=[)*_\x60\]>])\{:[ \t]*[#.\w][^{}\n]{0,400}\}|(?<=[)\x60])${attributes}|${size}|${comment}`,
	'g',
);

/** Lines of attributes at the beginning or the end of a paragraph, which are about all of it. */
const firstLines = /^(?:[ \t]*\{:[^{}\n]*\}[ \t]*(?:\n|$))+/;
/** Lines at the beginning of a paragraph that say what abbreviations stand for: `*[HTML]: Hyper Text Markup Language`. */
const abbreviations = /^(?: {0,3}\*\[[^\]\n]{1,100}\]:[^*\n]*(?:\n|$))+/;
const attributeLine = /^[ \t]*\{:[^{}\n]*\}[ \t]*$/;

/** Elements in which such a line may be something else. */
const asTyped = /<(?:pre|textarea|script|style)\b/i;

const withoutLastLines = (source: string): string => {
	let text = source;
	while (text !== '') {
		const start = text.lastIndexOf('\n');
		if (!attributeLine.test(text.slice(start + 1))) break;
		text = text.slice(0, Math.max(0, start));
	}
	return text;
};

/** True for a paragraph that is one comment of Obsidian. No pattern tells it: V8 has no room for ten million repetitions of one. */
const isComment = (source: string): boolean => {
	const text = source.trim();
	return text.length > 4 && text.startsWith('%%') && text.indexOf('%%', 2) === text.length - 2;
};

const withoutComments = (source: string): string =>
	isComment(source)
		? ''
		: source.replace(inLine, (match: string, ticks?: string, before?: string) => {
				if (before !== undefined) return before === ' ' || before === '\t' ? '' : before;
				return ticks !== undefined || match.startsWith('\\') ? match : '';
			});

const mayHaveSize = / =\d*x\d*[ \t)]/;

/**
 * The source of a paragraph or heading without what its author's program hides: attributes and abbreviations of kramdown, comments
 * of Obsidian, sizes of pictures.
 */
export const withoutHiddenMarks = (source: string): string => {
	const text = source.includes('*[') ? source.replace(abbreviations, '') : source;
	if (!text.includes('%%') && !text.includes('}') && !mayHaveSize.test(text)) return text;
	return withoutComments(withoutLastLines(text.replace(firstLines, '')));
};

/**
 * The paragraphs that kramdown makes of one, without the lines of attributes at which they end; what stands below a picture and its
 * attributes is its caption and stays with it.
 */
export const paragraphsIn = (source: string): readonly string[] => {
	if (!source.includes('{:')) return [source];
	const paragraphs: string[][] = [];
	let isOver = true;
	for (const line of source.split('\n')) {
		const last = paragraphs.at(-1);
		if (attributeLine.test(line)) isOver = !isPictureLine(last?.at(-1) ?? '');
		else if (isOver || last === undefined) {
			paragraphs.push([line]);
			isOver = false;
		} else last.push(line);
	}
	return paragraphs.map(lines => lines.join('\n'));
};

/** A block of HTML without the lines of attributes that kramdown has below elements. */
export const withoutAttributeLines = (html: string): string => {
	if (!html.includes('{:') || asTyped.test(html)) return html;
	const kept: string[] = [];
	for (const line of html.split('\n'))
		if (!attributeLine.test(line) || kept.at(-1)?.endsWith('>') !== true) kept.push(line);
	return kept.join('\n');
};

/** Characters at the end of a paragraph that may name it. */
const longestName = 64;

/**
 * The name Obsidian gives a paragraph at its end, ` ^like-this`: with a letter in front, or six characters long as those it makes
 * up, so that `2 ^10` is none; alone in a paragraph, where it names what stands above, it has a digit or a hyphen.
 */
const blockName = /(?:^|[ \t\n])\^((?=[a-z][a-z\d-]|[a-z\d]{6})[a-z\d]+(?:-[a-z\d]+)*)[ \t]*$/i;

/** A paragraph's source without its name, and the name, which a link gives as `#^name`. */
export const readBlockName = (source: string): {readonly content: string; readonly name?: string} => {
	const tail = source.slice(-longestName);
	const match = tail.includes('^') ? blockName.exec(tail) : null;
	const name = match?.[1];
	if (match === null || name === undefined) return {content: source};
	const content = source.slice(0, source.length - tail.length + match.index);
	if (content.trim() === '' && !/[\d-]/.test(name)) return {content: source};
	return {content, name};
};
