import {
	type Arguments,
	argumentsOf,
	firstOf,
	readArguments,
	type TemplateTag,
} from '../text/tag-arguments.ts';
import {isManner, isSteering, isWordless, wordsOfTag} from '../text/tag-words.ts';
import {type Frame, frameOf} from './frames.ts';
import {labelLine, labelText} from './label-line.ts';

const pictures = new Set([
	...['figure', 'img', 'image', 'picture', 'photo', 'bundle-image', 'asset_img'],
	...['video', 'audio', 'local_image'],
]);

/** Tags around text that is called something: what unfolds, and tabs. */
const labeled = new Set([
	...['details', 'expand', 'collapse', 'spoiler', 'accordion', 'fold'],
	...['tab', 'tabitem', 'tab-item', 'tabpane', 'step', 'card'],
]);

const addressNames = 'src url href link path file image_path image img'.split(' ');
const captionNames = ['caption', 'alt', 'title', 'description'];
const bodyNames = ['content', 'text', 'body'];
const titleNames = ['title', 'caption', 'summary', 'label', 'header', 'description', 'alt'];

/** The name of a file that is seen or heard. */
const mediaFile =
	/\.(?:apng|avif|bmp|gif|heic|jpe?g|png|svg|tiff?|webp|flac|m4a|mkv|mov|mp3|mp4|og[agv]|opus|wav|webm|pdf)(?:[?#}].*)?$/i;

/** The size that something is to have, alone or in a list for several screens. */
const size = /^(?:\d+x?\d*(?:px|%)?|[(\d].*\d(?:px|vw|em|rem)\b.*)$/;

/** Words as those of a link: brackets would end it or begin another one. */
const inBrackets = (text: string): string => text.replace(/\\$/, '\\\\').replace(/(?<!\\)[[\]]/g, '\\$&');

/** The caption of a picture, which leads to the picture and nowhere else. */
const caption = (text: string): string => text.replace(/\[([^[\]]*)\]\([^()\s]*\)/g, '$1');

const targetOf = (address: string): string => `<${address.replace(/[<>\n]/g, '')}>`;

const link = (text: string, address: string): string => `[${inBrackets(text)}](${targetOf(address)})`;

const linkTo = ({label, address}: Frame): string => link(labelText(label), address);

const isAddress = (value: string): boolean => /[./]/.test(value);

/** The words of a picture that stand bare: those in quotes, of several the last one unless they are given as a list. */
const bareCaption = (
	{isShortcode, source}: TemplateTag,
	{quoted}: Arguments,
	others: readonly string[],
): string => {
	const words = others.filter(word => !size.test(word));
	const allQuoted = new Set(quoted);
	const inQuotes = words.filter(word => allQuoted.has(word));
	if (inQuotes.length === 0) return isShortcode ? '' : words.join(' ');
	return (/["'\w]\s*,\s*["']/.test(source) ? inQuotes[0] : inQuotes.at(-1)) ?? '';
};

/** The address that a tag names. */
const namedAddress = (given: Arguments): string | undefined =>
	addressNames
		.map(name => given.named.get(name) ?? '')
		.find(value => value !== '' && value !== 'true' && value !== 'false');

/** A picture, with its words, by its address; empty without one. */
const showPicture = (tag: TemplateTag, given: Arguments, bare: readonly string[]): string => {
	const at = Math.max(0, bare.findIndex(isAddress));
	const named = namedAddress(given);
	const address = named ?? bare[at] ?? '';
	const others = named === undefined ? bare.slice(at + 1) : bare;
	const label = firstOf(given, ...captionNames) ?? bareCaption(tag, given, others);
	return address === '' ? '' : `!${link(caption(label), address)}`;
};

/** A link of Hexo to another post, by the name of its file; what may stand behind that is the text, and whether it is HTML. */
const showPostLink = (tag: TemplateTag): string => {
	const words = wordsOfTag(tag) ?? '';
	const [, double, single, name = ''] = /^(?:"([^"]*)"|'([^']*)'|(\S+))/.exec(tag.source) ?? [];
	const address = double ?? single ?? name;
	return address === '' ? words : link(words, address);
};

/** What a tag calls that which stands behind it. */
const labelOf = (source: string, given: Arguments): string => {
	const [, ofHexo] = /^\w*\s?@\s?(.+)$/s.exec(source) ?? [];
	const label =
		ofHexo ?? firstOf(given, 'summary', 'title', 'name', 'label', 'header', 'text') ?? given.bare[0] ?? '';
	return label.includes('=') ? '' : label;
};

const includes = new Set(['include', 'include_cached', 'partial']);

/** A tag by what it stands for: that of an included file by the name of the file. */
type Shown = {readonly name: string; readonly bare: readonly string[]};

const readIncluded = (name: string, bare: readonly string[]): Shown => {
	if (!includes.has(name)) return {name, bare};
	const [file = '', ...rest] = bare;
	const [stem = ''] = /[^/]*$/.exec(file.replace(/\.\w+$/, '')) ?? [];
	const [known] =
		/(?<![^_-])(?:figure|image|img|picture|photo|video|youtube|vimeo|gist|tweet|embed)(?=s?(?:$|[._-]))/i.exec(
			stem,
		) ?? [];
	return {name: known?.toLowerCase() ?? '', bare: rest};
};

/** A film, a note or a picture that a tag stands for; empty for any other tag. */
const showMedia = (tag: TemplateTag, given: Arguments): string => {
	const {name, bare} = readIncluded(tag.name, given.bare);
	const frame = frameOf(name, {...given, bare});
	if (frame !== undefined) return linkTo(frame);
	const address = namedAddress(given) ?? bare.find(value => mediaFile.test(value)) ?? '';
	return pictures.has(name) || mediaFile.test(address) ? showPicture(tag, given, bare) : '';
};

const nameOf = (name: string): string => {
	const words = name.replace(/[-_/.]+/g, ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
};

/** A link that a tag makes of an address, named or the first of its values, and of words that stand beside it. */
const showLinkOf = ({name, isShortcode}: TemplateTag, given: Arguments): string => {
	const {bare} = given;
	const url = bare.find(value => /^https?:/.test(value));
	const address = namedAddress(given) ?? url ?? '';
	const words =
		firstOf(given, ...bodyNames, ...titleNames) ??
		bare.find(value => value !== url && !/^(?:true|false)$|[./]/.test(value));
	if (address === '' || (!isShortcode && url === undefined && words === undefined)) return '';
	return words === undefined ? linkTo({label: `${nameOf(name)}: ${address}`, address}) : link(words, address);
};

/** The words that a tag has for a body and its title, or one of them. */
const showWords = (given: Arguments): string => {
	const body = firstOf(given, ...bodyNames);
	const title = firstOf(given, ...titleNames);
	return body === undefined || title === undefined ? (body ?? title ?? '') : `**${title}**<br>${body}`;
};

/** A number too long for a size or a count. */
const isNumberOfSomething = (word: string): boolean => /^\d{5,}$/.test(word);

/** The one thing that a tag of an unknown name is called with, under its name unless it is a sentence, so that its place is seen. */
const showSource = (tag: TemplateTag, {named, bare}: Arguments): string => {
	if (!tag.isShortcode) return includes.has(tag.name) ? '' : (wordsOfTag(tag)?.trim() ?? '');
	const files = named
		.get('images')
		?.replace(/[{}]/g, '')
		.split(/\s*,\s*/);
	const values = bare.filter(word => !isManner(word) || isNumberOfSomething(word));
	const value = named.get('id') ?? files?.join(', ') ?? values.find(word => /\s/.test(word)) ?? values[0];
	if (value === undefined || isWordless(tag.name)) return '';
	return /\s/.test(value) && files === undefined ? value : labelText(`${nameOf(tag.name)}: ${value}`);
};

/** Where a tag stands that has its line for itself. */
type TagPlace = {
	/** Around lines of text. */
	readonly isPaired?: boolean;
	/** Inside of HTML, or where a heading would be none. */
	readonly isInHtml?: boolean;
};

/**
 * What a tag shows that has its line for itself, such as `{{< figure src="x.png" >}}`, as Markdown; empty when it shows nothing here. Of
 * one that stands around lines of text only the name of what it holds is shown.
 */
export const showTag = (tag: TemplateTag, {isPaired = false, isInHtml = false}: TagPlace = {}): string => {
	if (tag.isClosing) return '';
	if (tag.name === 'post_link') return showPostLink(tag);
	if (!tag.isShortcode && isSteering(tag.name) && !includes.has(tag.name)) return '';
	const given = argumentsOf(tag);
	if (labeled.has(tag.name) && (isPaired || namedAddress(given) === undefined)) {
		const label = labelOf(tag.source, given);
		return label === '' ? '' : labelLine(label, isInHtml);
	}
	const media = showMedia(tag, given);
	if (media !== '') return media;
	if (isPaired) {
		const title = firstOf(given, 'title', 'caption', 'summary', 'label', 'header');
		return title === undefined ? '' : labelLine(title, isInHtml);
	}
	return showLinkOf(tag, given) || showWords(given) || showSource(tag, given);
};

/** What a tag shows inside a sentence, as Markdown; undefined for one that may be no more than written about. */
export const showTagInSentence = (tag: TemplateTag): string | undefined => {
	if (tag.isClosing) return wordsOfTag(tag);
	if (tag.name === 'post_link') return showPostLink(tag);
	const given = argumentsOf(tag);
	const media = showMedia(tag, given);
	if (media !== '') return media;
	const words = wordsOfTag(tag);
	const address = firstOf(given, 'href', 'url', 'link') ?? given.bare.find(value => /^https?:/.test(value));
	if (address === undefined) return words;
	return words ? link(words, address) : showLinkOf(tag, given) || words;
};

/** What stands for a tag and the words behind it that it stands around, in a line of their own; undefined for one that is not called anything. */
export const showLabeled = (tag: TemplateTag, words: string): string | undefined => {
	if (!labeled.has(tag.name) || tag.isClosing) return undefined;
	const given = argumentsOf(tag);
	const [label, address] = [labelText(labelOf(tag.source, given)), namedAddress(given)];
	if (label === '') return words;
	return `**${address === undefined ? label : link(label, address)}**<br>${words}`;
};

/** A tag around words that is a link, such as a button. */
export const showLink = (words: string, source: string): string => {
	const given = readArguments(source);
	const address = firstOf(given, 'href', 'link', 'url', 'relref', 'ref') ?? given.bare[0] ?? '';
	return address === '' ? words : link(words.trim(), address);
};
