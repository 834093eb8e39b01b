import {labelLine} from './label-line.ts';
import {type Arguments, readArguments, type TemplateTag} from './tag-arguments.ts';

const pictures = new Set([
	...['figure', 'img', 'image', 'picture', 'photo', 'bundle-image', 'asset_img'],
	...['video', 'audio', 'local_image'],
]);

/** Tags around text that is called something: what unfolds, and tabs. */
const labeled = new Set([
	...['details', 'expand', 'collapse', 'spoiler', 'accordion', 'fold'],
	...['tab', 'tabitem', 'tab-item', 'tabpane', 'step', 'card'],
]);

const bracketed = (text: string): string => text.replace(/[[\]\\]/g, '\\$&');

const targetOf = (address: string): string => `<${address.replace(/[<>\n]/g, '')}>`;

const link = (text: string, address: string): string => `[${bracketed(text)}](${targetOf(address)})`;

const firstOf = ({named}: Arguments, ...names: readonly string[]): string | undefined =>
	names.map(name => named.get(name)).find(value => value !== undefined && value !== '');

const addressNames = ['src', 'url', 'href', 'link', 'path', 'file', 'image_path', 'image', 'img'];

const showPicture = (given: Arguments, bare: readonly string[]): string => {
	const isAddress = (value: string): boolean => /[./]/.test(value);
	const at = Math.max(0, bare.findIndex(isAddress));
	const named = firstOf(given, ...addressNames);
	const address = named ?? bare[at] ?? '';
	const words = (named === undefined ? bare.slice(at + 1) : bare).filter(
		word => !/^\d+(?:px|%)?$/.test(word),
	);
	const label = firstOf(given, 'caption', 'alt', 'title') ?? words.at(-1) ?? '';
	return address === '' ? '' : `!${link(label, address)}`;
};

/** A link to what others would show in a frame, by the name of its place; undefined for any other name. */
const showFrame = (name: string, given: Arguments): string | undefined => {
	const {bare} = given;
	const id = firstOf(given, 'id') ?? bare[0] ?? '';
	const url = firstOf(given, 'url', 'src', 'href') ?? '';
	switch (name) {
		case 'youtube':
			return id === '' ? '' : link(`YouTube: ${id}`, `https://youtu.be/${id}`);
		case 'vimeo':
			return id === '' ? '' : link(`Vimeo: ${id}`, `https://vimeo.com/${id}`);
		case 'gist': {
			const path = bare.slice(0, id.includes('/') ? 1 : 2).join('/');
			return path === '' ? '' : link(`Gist: ${path}`, `https://gist.github.com/${path}`);
		}
		case 'tweet':
		case 'twitter':
		case 'x': {
			const user = firstOf(given, 'user') ?? 'i';
			if (/^https?:/.test(id)) return link('Tweet', id);
			return id === '' ? '' : link(`Tweet: ${id}`, `https://twitter.com/${user}/status/${id}`);
		}
		case 'embed': {
			const address = url || id;
			return /^https?:/.test(address) ? link(address, address) : '';
		}
		default:
			return undefined;
	}
};

/** What a tag shows by itself, such as `{{< figure src="x.png" >}}`, as Markdown; empty when it shows nothing here. */
export const showTag = ({isClosing, name, source}: TemplateTag): string => {
	if (isClosing) return '';
	const given = readArguments(source);
	const {bare} = given;
	if (pictures.has(name)) return showPicture(given, bare);
	if (labeled.has(name)) {
		const label = firstOf(given, 'summary', 'title', 'name', 'label', 'header', 'text') ?? bare[0] ?? '';
		return label === '' || label.includes('=') ? '' : labelLine(label);
	}
	if (name === 'include' || name === 'include_cached' || name === 'partial') {
		const [file = '', ...rest] = bare;
		if (/(?:^|[/_-])(?:figure|image|img|picture|photo|video)s?(?:[._-]|$)/i.test(file))
			return showPicture(given, rest);
		const [, frame] = /(?:^|[/_-])(youtube|vimeo|gist|tweet|embed)(?:[._-]|$)/i.exec(file) ?? [];
		return frame === undefined ? '' : (showFrame(frame.toLowerCase(), {...given, bare: rest}) ?? '');
	}
	return showFrame(name, given) ?? '';
};

/** A tag around words that is a link, such as a button. */
export const showLink = (words: string, source: string): string => {
	const given = readArguments(source);
	const address = firstOf(given, 'href', 'link', 'url', 'relref', 'ref') ?? given.bare[0] ?? '';
	return address === '' ? words : link(words.trim(), address);
};
