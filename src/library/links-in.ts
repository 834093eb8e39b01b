import {type Fence, linesFrom, nextFence} from './markdown-lines.ts';

/** What a text refers to: by a link, an image, `[[a name]]`, `![[an embedded file]]`, `[^a footnote]`. */
export type LinkKind = 'link' | 'image' | 'wiki' | 'embed' | 'footnote';

/** A link, an image or a footnote's number as it is written in a text. */
export type WrittenLink = {
	readonly kind: LinkKind;
	/** Where it leads, or what it names. */
	readonly target: string;
	/** Line of the file, counted from 1. */
	readonly line: number;
};

/** Characters of a line in which links are looked for. */
const maxLine = 20_000;

const blank = (text: string): string => ' '.repeat(text.length);

/** What is no link on a line although it may look like one, by a sign that it has: code, comments, formulas. */
const literals: readonly (readonly [sign: string, pattern: RegExp])[] = [
	['`', /(?<!`)(`+)(?!`)(.*?[^`])\1(?!`)/g],
	['<!--', /<!--.*?(?:-->|$)/g],
	['%%', /(?<![^\s(])%%(?:[^%]|%(?!%)){0,2000}%%/g],
	['$', /\$\$[^$]{1,2000}\$\$|(?<![\\$])\$(?![\s$])[^$]{0,1000}(?<=[^\s\\])\$(?![\d$])/g],
];

/** Literals, blanked out so that places in the line stay. */
const withoutLiterals = (line: string): string =>
	literals.reduce(
		(plain, [sign, pattern]) => (plain.includes(sign) ? plain.replace(pattern, blank) : plain),
		line,
	);

/** The brackets of a line that are closed right before a parenthesis: where each begins and ends. */
function* bracketsBeforeTargets(line: string): Generator<readonly [start: number, end: number]> {
	const opened: number[] = [];
	for (const {0: sign, index} of line.matchAll(/[[\]]/g)) {
		if (sign === '[') {
			opened.push(index);
			continue;
		}
		const start = opened.pop();
		if (start !== undefined && line.charAt(index + 1) === '(') yield [start, index];
	}
}

/** The target that stands behind `](`, up to its title or closing parenthesis; undefined when it never closes. */
const targetAt = (line: string, start: number): string | undefined => {
	const rest = line.slice(start, start + 2000).trimStart();
	if (rest.startsWith('<')) return /^<([^<>]*)>/.exec(rest)?.[1];
	if (rest.startsWith('{')) return /^(\{[{%].*?[%}]\}[^\s)]*)/.exec(rest)?.[1];
	return /^((?:[^\s()]|\([^\s()]*\))*)(?:\s|\))/.exec(rest)?.[1];
};

type Add = (target: string | undefined, kind: LinkKind) => void;

const linkOr = (isImage: boolean): LinkKind => (isImage ? 'image' : 'link');

const readInline = (line: string, add: Add): void => {
	for (const [start, end] of bracketsBeforeTargets(line)) {
		add(targetAt(line, end + 2), linkOr(line.charAt(start - 1) === '!'));
	}
};

const readTags = (line: string, add: Add): void => {
	for (const [, name, double, single] of line.matchAll(
		/<(img|a)\s(?:[^<>]{0,500}?\s)?(?:src|href)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi,
	)) {
		add(double ?? single, linkOr(name?.toLowerCase() === 'img'));
	}
	for (const [, double, single] of line.matchAll(
		/\{\{<\s*(?:figure|img|image)\s[^{}]{0,500}?src\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
	)) {
		add(double ?? single, 'image');
	}
	if (!line.includes('post_link')) return;
	for (const [, double, single, word = ''] of line.matchAll(
		/\{%-?\s*post_link\s+(?:"([^"%]*)"|'([^'%]*)'|([^\s%"']+))/g,
	)) {
		add(`{% post_link ${double ?? single ?? word} %}`, 'link');
	}
};

const pictureEnding = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp)$/i;

const readDefinition = (line: string, add: Add): void => {
	const target = /^ {0,3}\[[^\]^][^\]]{0,300}\]:\s*<?([^\s<>]+)>?/.exec(line)?.[1];
	if (target !== undefined) add(target, linkOr(pictureEnding.test(target.replace(/[?#].*$/s, ''))));
};

/** Names in double brackets that are no text of a link, no key of a definition and, by the blank, no test of a shell. */
const readNames = (line: string, add: Add): void => {
	for (const [, embedded, name] of line.matchAll(
		/(?<![\\[])(!?)\[\[(?! )([^[\]|\n]{1,500})(?:\|[^[\]\n]{1,500})?\]\](?![([\]:])/g,
	)) {
		add(name?.trim(), embedded === '!' ? 'embed' : 'wiki');
	}
};

/** References to footnotes; the colon behind a definition tells it from them. */
const readFootnotes = (line: string, add: Add): void => {
	for (const [, label] of line.matchAll(/(?<![\\[!])\[\^([^\]\n]{1,500})\](?![(:\]])/g))
		add(label, 'footnote');
};

/** Comments of Obsidian and formulas on several lines: what the first line is, and what ends the last. */
const passages = [
	{sign: '%%', opening: /^ {0,3}%%(?!.*%%)/, closing: /%%[ \t]*$/m},
	{sign: '$$', opening: /^ {0,3}\$\$[ \t]*$/, closing: /^ {0,3}\$\$[ \t]*$/m},
] as const;

/** A passage, and where in a text the last thing stands that may end one; -1 when nothing does. */
type Passage = (typeof passages)[number] & {readonly last: number};

const passagesIn = (text: string): readonly Passage[] =>
	passages
		.filter(({sign}) => text.includes(sign))
		.map(passage => {
			let last = -1;
			for (const {index} of text.matchAll(new RegExp(passage.closing, 'gm'))) last = index;
			return {...passage, last};
		});

type Search = {
	readonly passages: readonly Passage[];
	passage: Passage | undefined;
	fence: Fence;
	isComment: boolean;
	isBlank: boolean;
	isList: boolean;
	isTagged: boolean;
};

/** True inside a comment or a formula on several lines; `end` is where the line ends in the text. */
const isInPassage = (search: Search, line: string, end: number): boolean => {
	if (search.passage !== undefined) {
		if (search.passage.closing.test(line)) search.passage = undefined;
		return true;
	}
	search.passage = search.passages.find(({opening, last}) => last > end && opening.test(line));
	return search.passage !== undefined;
};

const codeTag = /\{%-?\s*(end)?(?:highlight|raw|comment|codeblock)\b/;

/** True inside `{% highlight %}` and its kin, whose lines are text as it stands. */
const isTagged = (search: Search, line: string): boolean => {
	const was = search.isTagged;
	const tag = line.includes('{%') ? codeTag.exec(line) : null;
	if (tag) search.isTagged = tag[1] === undefined && !/\{%-?\s*end/.test(line.slice(tag.index + 2));
	return was || search.isTagged;
};

/** True for a line whose brackets are no links: code, a comment, a formula. */
const isLiteral = (search: Search, line: string, end: number): boolean => {
	const wasInFence = search.fence !== undefined;
	if (!wasInFence && !search.isComment && isInPassage(search, line, end)) return true;
	if (!search.isComment) search.fence = nextFence(search.fence, line);
	if (wasInFence || search.fence !== undefined) return true;
	if (isTagged(search, line)) return true;
	if (search.isComment) {
		search.isComment = !line.includes('-->');
		return true;
	}
	search.isComment = line.lastIndexOf('<!--') > line.lastIndexOf('-->');
	const isIndented = /^(?: {4}|\t)/.test(line);
	const isCode = isIndented && search.isBlank && !search.isList;
	if (line.trim() !== '' && !isIndented)
		search.isList = /^ {0,3}(?:[-*+]|\d{1,9}[.)])\s/.test(line) || (search.isList && line.startsWith(' '));
	search.isBlank = line.trim() === '' || isCode;
	return isCode;
};

/**
 * The links, images and references to footnotes of a Markdown text whose first line is line `firstLine` of its file, outside code
 * and comments.
 */
export const linksIn = (text: string, firstLine: number): readonly WrittenLink[] => {
	const links: WrittenLink[] = [];
	const search: Search = {
		passages: passagesIn(text),
		passage: undefined,
		fence: undefined,
		isComment: false,
		isBlank: true,
		isList: false,
		isTagged: false,
	};
	let number = firstLine - 1;
	for (const {text: whole, start} of linesFrom(text, 0)) {
		number++;
		const line = whole.slice(0, maxLine);
		if (isLiteral(search, line, start + whole.length) || !/[<[{]/.test(line)) continue;
		const plain = withoutLiterals(line);
		const add: Add = (target, kind) => {
			if (target !== undefined && target !== '') links.push({kind, target, line: number});
		};
		readInline(plain, add);
		readTags(plain, add);
		readDefinition(plain, add);
		if (plain.includes('[[')) readNames(plain, add);
		if (plain.includes('[^')) readFootnotes(plain, add);
	}
	return links;
};
