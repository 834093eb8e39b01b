import {
	liquidTag,
	readArguments,
	readOnlyTags,
	readTagText,
	readWholeTag,
	shortcode,
	type TemplateTag,
} from '../text/tag-arguments.ts';
import {withNotes} from '../text/tag-words.ts';
import {withoutRawPairs, withoutRawTags} from './raw-tags.ts';
import {showLink, showTag, showTagInSentence} from './show-tag.ts';

/** A comment of MDX. */
const comment = /\{\/\*(?:(?!\{\/\*|\*\/\}).)*\*\/\}/;
const wholeComment = new RegExp(`^\\s*${comment.source}\\s*$`);

/** What stands between two columns of hugo-book. */
const columnEnd = /^\s*<--->\s*$/;

/** A tag around words that leads somewhere. */
const button =
	/\{\{[<%]\s*(?:button|link|btn)\s([^{}]*)[>%]\}\}([^{}]*)\{\{[<%]\s*\/\s*(?:button|link|btn)\s*[>%]\}\}/g;

/** What Liquid is to leave alone within a line, or to its end. */
const raw = String.raw`\{%-?\s*raw\s*-?%\}.*?(?:\{%-?\s*endraw\s*-?%\}|$)|\{%-?\s*endraw\s*-?%\}`;
const hasRaw = /\{%-?\s*raw\s*-?%\}/;

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

/** What stands for a line, as far in as it stood. */
const withIndent = (line: string, shown: string): string =>
	shown === '' ? '' : line.slice(0, line.length - line.trimStart().length) + shown;

/** What stands for a piece of a line that is code, a comment, or a tag of a template. */
const readPiece = (piece: string): string => {
	if (piece.startsWith('`')) return withoutRawPairs(piece);
	if (piece.startsWith('{/*')) return '';
	if (/^\{%-?\s*(?:end)?raw\b/.test(piece)) return withoutRawTags(piece);
	if (/^\{\{[<%]\/\*/.test(piece)) return withoutRawPairs(piece).replace('<', '\\<');
	const tag = readTagText(piece);
	if (tag === undefined) return piece;
	if (!tag.isClosing && isReference(tag)) return addressOf(tag) || tag.source;
	return showTagInSentence(tag) ?? piece;
};

/** What stands for a line that has nothing but tags; undefined for any other line. */
const readTagLine = (line: string, isClosed: (name: string) => boolean): string | undefined => {
	const whole = readWholeTag(line);
	if (whole !== undefined && /^\{\{[<%]\/\*/.test(line.trim())) return undefined;
	if (whole !== undefined) return showTag(whole, !whole.isSelfClosing && isClosed(whole.name));
	if (hasRaw.test(line)) return undefined;
	return readOnlyTags(line)
		?.map(text => readTagText(text))
		.map(tag => (tag === undefined ? '' : (showTagInSentence(tag) ?? showTag(tag))))
		.filter(shown => shown !== '' && !shown.startsWith('#'))
		.join(' ');
};

/**
 * A line with its template tags read: links and pictures stay as Markdown, what only steers a generator goes. `isClosed` tells whether the
 * end of a tag comes behind the line.
 */
export const readTemplateTags = (line: string, isClosed: (name: string) => boolean): string => {
	if (!line.includes('{')) return columnEnd.test(line) ? '' : line;
	const shown = readTagLine(line, isClosed);
	if (shown !== undefined) return withIndent(line, shown);
	if (wholeComment.test(line)) return '';
	const buttons = line.includes('{{')
		? withNotes(line.replace(button, (_, source: string, words: string) => showLink(words, source)))
		: line;
	return buttons
		.replace(linkTarget, (_, start: string, target: string) => start + withAddresses(target))
		.replace(htmlTag, withAddresses)
		.replace(inLine, readPiece);
};
