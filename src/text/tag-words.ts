import {createNextTagFinder} from './next-tag.ts';
import {
	argumentsOf,
	firstOf,
	liquidTag,
	readArguments,
	readTagText,
	shortcode,
	type TemplateTag,
} from './tag-arguments.ts';

/** Tags that stand for something other than words: pictures, films and sounds, signs, space. */
const wordless =
	/^(?:figure|img|image|picture|photo|bundle-image|asset_img|local_image|video|audio|youtube|vimeo|gist|tweet|twitter|instagram|embed|(?:.*[-_])?icons?|fa[brs]?|emoji|svg|anchor|toc|br|hr|clear|spacer?|[hv]space|newline|pagebreak|param)$/;

/** Tags by which Liquid and its kin are steered, which say nothing, whatever texts stand in them. */
const steering =
	/^(?:assign|block|break|capture|case|comment|continue|cycle|decrement|echo|else|elsif|elif|extends|for|from|if|ifchanged|import|include|include_cached|include_relative|increment|layout|load|macro|paginate|partial|raw|render|section|set|tablerow|unless|url|when|with)$/;

/** True for the name of a tag that has no words, whatever it is called with. */
export const isWordless = (name: string): boolean => wordless.test(name);

/** True for the name of a tag by which Liquid or its kin is steered. */
export const isSteering = (name: string): boolean => steering.test(name);

/** Tags around or with words that stand beside the text. */
const noteName = /^(?:(?:side|margin|foot|end)[_-]?note|fn|mn|sn)$/;

/** True for the name of a tag around or with words that stand beside the text. */
export const isNote = (name: string): boolean => noteName.test(name);

/** Where a tag says on which side, or of which kind, what it shows is. */
const manner =
	/^(?:left|right|center|top|bottom|inline|primary|secondary|#[\da-f]{3,8}|\d+(?:\.\d+)?(?:px|r?em|ex|pt|v[hw]|[cm]m|%)?)$/i;

/** True for what a tag only says of the looks of what it shows. */
export const isManner = (value: string): boolean => manner.test(value);

/** Where the words of a tag stand, the likeliest first. */
const bodyNames = 'text content body title label'.split(' ');
const wordNames = [...bodyNames, 'name', 'caption', 'alt', 'description', 'term', 'term_id', 'key'];

const noteOf = (words: string): string => (words.trim() === '' ? '' : ` (${words.trim()})`);

/** The words that a link of Hexo to another post shows: a text behind the name of its file, else the name. */
const wordsOfPostLink = (source: string): string => {
	const [, name = '', words = ''] = /^("[^"]*"|'[^']*'|\S*)(.*)$/s.exec(source) ?? [];
	const shown = words.replace(/\s(?:true|false)$/, '').trim();
	return (shown || name).replace(/^(["'])(.*)\1$/s, '$2');
};

/**
 * What a tag of a template says inside a sentence, as Markdown; empty when it says nothing, and undefined for a tag that may be no
 * more than written about.
 */
export const wordsOfTag = (tag: TemplateTag): string | undefined => {
	const {isShortcode, name, source} = tag;
	if (tag.isClosing) return isShortcode ? '' : undefined;
	if (isWordless(name)) return '';
	if (name === 'post_link') return wordsOfPostLink(source);
	const given = argumentsOf(tag);
	if (name === 'include' && source.includes('=')) return firstOf(given, ...bodyNames) ?? '';
	if (!isShortcode && isSteering(name)) return undefined;
	if (name === 'cite' && given.bare.length > 0) return `\\[${given.bare.join(', ')}\\]`;
	const values = given.quoted.length > 0 || !isShortcode ? given.quoted : given.bare;
	if (noteName.test(name)) return noteOf(firstOf(given, ...wordNames) ?? values.at(-1) ?? '');
	const [, labeled] = name === 'label' ? (/^\w*\s?@\s?(.+)$/s.exec(source) ?? []) : [];
	const words = labeled ?? firstOf(given, ...wordNames) ?? values.find(value => !manner.test(value));
	return words ?? (isShortcode ? '' : undefined);
};

/** Words for a place in a text: those that stand beside it, without a second space before them. */
const placed = (words: string, text: string, at: number): string =>
	words.startsWith(' ') && /^\s?$/.test(text.charAt(at - 1)) ? words.slice(1) : words;

/** Code in backticks, which is left alone; the group is for its signs. */
const code = String.raw`(?<!\x60)(\x60+)(?!\x60)[^\x60]*\1`;
/** What Liquid leaves alone. */
const raw = String.raw`\{%-?\s{0,9}raw\s{0,9}-?%\}[^]*?(?:\{%-?\s{0,9}endraw\s{0,9}-?%\}|$)`;

const opening = String.raw`\{\{[<%]\s{0,9}([\w-]{1,50})((?:\s[^{}]*)?)[>%]\}\}`;
/** A note or code between the tags of Hugo within a line. */
const pair = new RegExp(
	String.raw`${code}|${raw}|${opening}([^{}]*)\{\{[<%]\s{0,9}\/\s{0,9}\2\s{0,9}[>%]\}\}(?=(\w?))`,
	'g',
);

/** A text in which notes and code between shortcodes, in one line, are notes in brackets and code in backticks. */
export const withNotes = (text: string): string => {
	if (!/\{\{[<%]\s*\//.test(text)) return text;
	return text.replace(pair, (match: string, ...found: readonly (string | number | undefined)[]) => {
		const [ticks, name, source, inside, next, at] = found;
		const [written, words] = [String(name).toLowerCase(), String(inside)];
		if (ticks !== undefined || name === undefined) return match;
		if (written === 'highlight' || written === 'code') return words.includes('`') ? match : `\`${words}\``;
		if (!noteName.test(written)) return match;
		const label = readArguments(String(source)).quoted.findLast(value => !manner.test(value)) ?? '';
		const note = label + noteOf(words) + (next === '' ? '' : ' ');
		return placed(note, text, Number(at));
	});
};

const isRaw = /^\{%-?\s{0,9}raw\b/;

/**
 * Reads the tags of a text in order, each at its index, where words may stand between two: those are what is said, and not what the tag
 * before them is called with, but for notes. Of Liquid both have to stand in the text; `endsBelow` tells whether the next tag of a name
 * behind the text is one that ends.
 */
export const createPairedWords = (
	text: string,
	wordsOf: (tag: TemplateTag) => string | undefined,
	endsBelow: (name: string) => boolean = () => false,
): ((tag: TemplateTag, at: number) => string | undefined) => {
	const nextTag = createNextTagFinder(text);
	/** Tags of Liquid without words of their own whose end comes. */
	const open = new Set<string>();
	return (tag, at) => {
		const {isShortcode, name} = tag;
		if (tag.isClosing) return open.delete(name) ? '' : wordsOf(tag);
		const words = wordsOf(tag);
		if (!words || tag.isSelfClosing || isNote(name)) return words;
		const next = nextTag(name, at + 1);
		const isPaired = next === 'end' || (next === undefined && isShortcode && endsBelow(name));
		if (!isPaired) return words;
		if (!isShortcode) open.add(name);
		return '';
	};
};

const codeOrTag = new RegExp(`${code}|${raw}|${shortcode.source}|${liquidTag.source}`, 'g');

/** A text with the words of the tags in it for the tags; those that may be no more than written about stay. */
export const withTagWords = (text: string): string => {
	if (!/\{\{[<%]|\{%/.test(text)) return text;
	const read = withNotes(text);
	const wordsAt = createPairedWords(read, wordsOfTag);
	return read.replace(codeOrTag, (match: string, ...found: readonly (string | number | undefined)[]) => {
		const at = Number(found[3]);
		const tag = match.startsWith('`') || isRaw.test(match) ? undefined : readTagText(match);
		const words = tag === undefined ? undefined : wordsAt(tag, at);
		return words === undefined ? match : placed(words, read, at);
	});
};
