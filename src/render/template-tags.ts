import {
	firstOf,
	liquidTag,
	readArguments,
	readOnlyTags,
	readTagText,
	readWholeTag,
	shortcode,
	type TemplateTag,
} from '../text/tag-arguments.ts';
import {createPairedWords, withNotes, wordsOfTag} from '../text/tag-words.ts';
import {withoutRawPairs, withoutRawTags} from './raw-tags.ts';
import {showLabeled, showLink, showTag, showTagInSentence} from './show-tag.ts';

/** A comment of MDX. */
const comment = /\{\/\*(?:(?!\{\/\*|\*\/\}).)*\*\/\}/;
const wholeComment = new RegExp(`^\\s*${comment.source}\\s*$`);

/** What stands between two columns of hugo-book. */
const columnEnd = /^\s*<--->\s*$/;

/** A tag around words, to the end of the words. */
const around =
	/\{\{[<%]\s{0,9}([\w-]{1,50})\s([^{}]*)[>%]\}\}([^{}]*)\{\{[<%]\s{0,9}\/\s{0,9}\1\s{0,9}[>%]\}\}/g;
const wholeAround = new RegExp(`^\\s*${around.source}\\s*$`);

/** What Liquid is to leave alone within a line, or to its end. */
const raw = String.raw`\{%-?\s*raw\s*-?%\}.*?(?:\{%-?\s*endraw\s*-?%\}|$)|\{%-?\s*endraw\s*-?%\}`;
const hasRaw = /\{%-?\s*raw\s*-?%\}/;
const codeOrRaw = new RegExp(String.raw`(?<!\x60)(\x60+)(?!\x60)[^\x60]*\1|${raw}`, 'g');

/** Tags of templates in a line, code in backticks, and what is to be left alone. */
const inLine = new RegExp(
	String.raw`(?<!\x60)(\x60+)(?!\x60)[^\x60]*\1|${raw}|${comment.source}|${shortcode.source}|${liquidTag.source}`,
	'g',
);

/** The target of a link, in which templates may stand. */
const linkTarget = /(\]\(\s*(?!\s)<?)([^()\n]*)(?=\))/g;

/** A tag of HTML with templates in its attributes. */
const htmlTag = /<[a-z][\w-]{0,50}\s[^<>{}]*(?:(?:\{\{[^{}]*\}\}|\{%[^{}]*%\}|\{(?![{%]))[^<>{}]*){1,50}>/gi;

/** A tag or a value in an address. */
const inAddress = new RegExp(`${shortcode.source}|${liquidTag.source}|\\{\\{([^{}]*)\\}\\}`, 'g');

/** The address an expression stands for: a quoted one, or nothing for that of the site. */
const addressIn = (expression: string): string =>
	/"([^"]*)"|'([^']*)'/.exec(expression)?.slice(1).find(Boolean) ?? '';

/** True for a tag that is nothing but an address: `{{< ref "x" >}}`, `{% link x %}`. */
const isReference = ({isShortcode, name, source}: TemplateTag): boolean =>
	isShortcode ? /^(?:rel)?ref$/.test(name) : /^(?:link|post_url|post_path)$/.test(name) && !/\s/.test(source);

/** The address that a tag stands for, be it the name of a file; empty for a tag that stands for something else. */
const addressOf = (tag: TemplateTag): string => {
	const {named, quoted, bare} = readArguments(tag.source);
	if (isReference(tag)) return named.get('path') ?? quoted[0] ?? bare[0] ?? '';
	return [...quoted, ...bare].find(value => /[./#]/.test(value)) ?? '';
};

/** An address, or a tag of HTML, with what the templates in it stand for. */
const withAddresses = (source: string): string =>
	source.replace(inAddress, (match: string, ...found: readonly (string | number | undefined)[]) => {
		const [, , expression] = found;
		if (typeof expression === 'string') return addressIn(expression);
		const tag = readTagText(match);
		return tag === undefined ? '' : addressOf(tag);
	});

/** Spaces before a line that make it code, or no heading. */
const codeIndent = 4;

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** What stands for a line, as far in as it stood. */
const withIndent = (line: string, shown: string): string =>
	shown === '' ? '' : line.slice(0, indentOf(line)) + shown;

/** What stands for a piece of a line that is code, a comment, or a tag of a template, of which `wordsOf` says what it shows. */
const readPiece = (piece: string, wordsOf: (tag: TemplateTag) => string | undefined): string => {
	if (piece.startsWith('`')) return withoutRawPairs(piece);
	if (piece.startsWith('{/*')) return '';
	if (/^\{%-?\s*(?:end)?raw\b/.test(piece)) return withoutRawTags(piece);
	if (/^\{\{[<%]\/\*/.test(piece)) return withoutRawPairs(piece).replace('<', '\\<');
	const tag = readTagText(piece);
	if (tag === undefined) return piece;
	if (!tag.isClosing && isReference(tag)) return addressOf(tag) || tag.source;
	return wordsOf(tag) ?? piece;
};

/** What is known of a line with tags. */
type TagLineContext = {
	readonly isInHtml: boolean;
	/** Whether the end of a tag comes behind the line. */
	readonly isClosed: (name: string) => boolean;
	/** Whether the next tag of a name behind the line is one that ends. */
	readonly endsBelow: (name: string) => boolean;
	/** Whether it stands in an item of a list, given its indent. */
	readonly isInItem: (indent: number) => boolean;
};

/** What stands for a line that has nothing but tags; undefined for any other line. */
const readTagLine = (line: string, {isInHtml, isClosed, isInItem}: TagLineContext): string | undefined => {
	const whole = readWholeTag(line);
	if (whole !== undefined && /^\{\{[<%]\/\*/.test(line.trim())) return undefined;
	if (whole !== undefined) {
		const isPaired = !whole.isSelfClosing && isClosed(whole.name);
		const indent = indentOf(line);
		return showTag(whole, {isPaired, isInHtml: isInHtml || (indent >= codeIndent && !isInItem(indent))});
	}
	if (hasRaw.test(line)) return undefined;
	return readOnlyTags(line)
		?.map(text => readTagText(text))
		.map(tag => (tag === undefined ? '' : (showTagInSentence(tag) ?? showTag(tag))))
		.filter(shown => shown !== '' && !shown.startsWith('#'))
		.join(' ');
};

/** Links for the tags around words that are nothing but links, such as buttons. */
const withLinks = (line: string): string =>
	line.replace(around, (match: string, name: string, source: string, words: string) => {
		if (/^(?:button|link|btn)$/i.test(name)) return showLink(words, source);
		const tag = {isShortcode: true, isClosing: false, isSelfClosing: false, name: name.toLowerCase(), source};
		const isLink =
			firstOf(readArguments(source), 'href', 'link', 'url') !== undefined && wordsOfTag(tag) === '';
		return isLink ? showLink(words, source) : match;
	});

/** A tag and the words it stands around, which are all of a line, with what it calls them; undefined for any other line. */
const readLabeledLine = (line: string): string | undefined => {
	const [whole = '', , , words = ''] = line.includes('{{') ? (wholeAround.exec(line) ?? []) : [];
	const tag = whole === '' ? undefined : readTagText(whole);
	return tag === undefined ? undefined : showLabeled(tag, words.trim());
};

/** A piece of a line in which nothing is to be left alone but code. */
const readTags = (line: string, endsBelow: (name: string) => boolean): string => {
	const source = (line.includes('{{') ? withNotes(withLinks(line)) : line)
		.replace(linkTarget, (_, start: string, target: string) => start + withAddresses(target))
		.replace(htmlTag, withAddresses);
	const wordsAt = createPairedWords(source, wordsOfTag, endsBelow);
	return source.replace(inLine, (piece: string, ...found: readonly (string | number | undefined)[]) => {
		const at = Number(found.findLast(value => typeof value === 'number'));
		return readPiece(piece, tag => {
			const words = wordsAt(tag, at);
			const shown = tag.isClosing ? words : showTagInSentence(tag);
			// What leads somewhere, or is a picture, is shown with what it is called, whatever stands behind it.
			if (shown === undefined || tag.isClosing || shown === wordsOfTag(tag)) return words;
			const isRunIn = words === '' && /^[\p{L}\p{N}]/u.test(source.slice(at + piece.length));
			return isRunIn && wordsOfTag(tag) !== '' ? `${shown} ` : shown;
		});
	});
};

/** A line with its template tags read: links and pictures stay as Markdown, what only steers a generator goes. */
export const readTemplateTags = (line: string, context: TagLineContext): string => {
	if (!line.includes('{')) return columnEnd.test(line) ? '' : line;
	const shown = readTagLine(line, context) ?? readLabeledLine(line);
	if (shown !== undefined) return withIndent(line, shown);
	if (wholeComment.test(line)) return '';
	let [read, from] = ['', 0];
	for (const {0: piece, index} of hasRaw.test(line) ? line.matchAll(codeOrRaw) : []) {
		if (piece.startsWith('`')) continue;
		read += readTags(line.slice(from, index), context.endsBelow) + withoutRawTags(piece);
		from = index + piece.length;
	}
	return read + readTags(line.slice(from), context.endsBelow);
};
