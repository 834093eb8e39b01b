import {showLink, showTag} from './show-tag.ts';
import {readLiquidTag, readShortcode, shortcode, wholeShortcode} from './tag-arguments.ts';

const wholeTags = /^\s*(?:(?:\{%[^{}]*%\}|\{\{[^{}]*\}\})\s*)+$/;
const liquidTag = /\{%-?([^{}]*?)-?%\}/g;

/** A comment of MDX. */
const comment = /\{\/\*(?:(?!\{\/\*|\*\/\}).)*\*\/\}/;
const wholeComment = new RegExp(`^\\s*${comment.source}\\s*$`);

/** A tag around words that leads somewhere. */
const button =
	/\{\{[<%]\s*(?:button|link|btn)\s([^{}]*)[>%]\}\}([^{}]*)\{\{[<%]\s*\/\s*(?:button|link|btn)\s*[>%]\}\}/g;

/** A line with nothing but a tag that begins or ends what Liquid is to leave alone. */
export const rawStart = /^\s*\{%-?\s*raw\s*-?%\}\s*$/;
export const rawEnd = /^\s*\{%-?\s*endraw\s*-?%\}\s*$/;

/** A line without the tags around what Liquid is to leave alone. */
export const withoutRawTags = (line: string): string => line.replace(/\{%-?\s*(?:end)?raw\s*-?%\}/g, '');

/** What Liquid is to leave alone within a line. */
const hasRaw = /\{%-?\s*raw\s*-?%\}/;
const raw = String.raw`\{%-?\s*raw\s*-?%\}(.*?)(?:\{%-?\s*endraw\s*-?%\}|$)`;

/** Expressions of templates in a line, besides code in backticks, which is left alone. */
const inLine = new RegExp(
	String.raw`(?<!\x60)(\x60+)(?!\x60)[^\x60]*\1|\{%-?\s*(?:link|post_url)\s+([^\s%]+)\s*-?%\}|${raw}|\{%-?\s*endraw\s*-?%\}|${comment.source}|${shortcode.source}`,
	'g',
);

/** The target of a link, in which templates may stand. */
const linkTarget = /(\]\(\s*(?!\s)<?)([^()\n]*)(?=\))/g;

/** The address an expression in a link target stands for: a quoted one, or nothing for that of the site. */
const addressIn = (expression: string): string =>
	/"([^"]*)"|'([^']*)'/.exec(expression)?.slice(1).find(Boolean) ?? '';

/** What stands for a line, as far in as it stood. */
const withIndent = (line: string, shown: string): string =>
	shown === '' ? '' : line.slice(0, line.length - line.trimStart().length) + shown;

/** A line with its template tags read: links and pictures stay as Markdown, what only steers a generator goes. */
export const readTemplateTags = (line: string): string => {
	if (!line.includes('{')) return line;
	const whole = wholeShortcode.exec(line)?.[1];
	if (whole !== undefined) return withIndent(line, showTag(readShortcode(whole)));
	if (wholeTags.test(line) && !hasRaw.test(line)) {
		const shown = Array.from(line.matchAll(liquidTag), ([, inside = '']) => showTag(readLiquidTag(inside)));
		return withIndent(line, shown.filter(Boolean).join(' '));
	}
	if (wholeComment.test(line)) return '';
	const linked = line.includes('{{')
		? line.replace(button, (_, source: string, words: string) => showLink(words, source))
		: line;
	return linked
		.replace(
			linkTarget,
			(_, start: string, target: string) =>
				start + target.replace(/\{\{([^{}]*)\}\}/g, (_match, expression: string) => addressIn(expression)),
		)
		.replace(inLine, (match, ticks?: string, path?: string, untouched?: string, inside?: string) => {
			if (ticks !== undefined) return match;
			if (inside === undefined) return path ?? untouched ?? '';
			const tag = readShortcode(inside);
			if (tag.name === 'ref' || tag.name === 'relref') return addressIn(tag.source) || tag.source;
			const shown = showTag(tag);
			return shown.startsWith('#') ? '' : shown;
		});
};
