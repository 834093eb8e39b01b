import {asTyped} from './as-typed.ts';
import type {MarkedExtension} from './lex.ts';

const wikiLink = /^(!?)\[\[([^[\]|\n]{1,500})(?:\|([^[\]\n]{1,500}))?\]\](?![([\]])/;

/** A line that gives a name in double brackets an address, as a definition does with single ones. */
const address = /^ {0,3}\[\[([^[\]|\n]{1,500})\]\]:[ \t]*(?:[/#<]|[a-z][a-z\d+.-]{0,30}:\/\/)/gim;

const keyOf = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

/** What may be embedded and is no note: pictures, films, sounds, papers. */
const media =
	/\.(?:apng|avif|bmp|gif|heic|ico|jpe?g|png|svg|tiff?|webp|3gp|flac|m4a|mkv|mov|mp3|mp4|oga|ogg|ogv|opus|wav|webm|pdf)(?:#.*)?$/i;

/** The width a picture is to have, and its height. */
const size = /^\d{1,5}(?:x\d{1,5})?$/;

/** How a note is called that has no other text: `note#heading` is a heading in it, `note#^name` a paragraph. */
const titleOf = (name: string): string => {
	const [note = '', ...headings] = name.split('#').map(part => part.trim());
	const parts = [note, ...headings.filter(heading => !heading.startsWith('^'))].filter(part => part !== '');
	return parts.length === 0 ? name.replace(/^#\^/, '') : parts.join(', ');
};

/** What an embedded file or a link shows. */
const labelOf = (name: string, label: string | undefined, isPicture: boolean): string => {
	const own = label?.trim() ?? '';
	if (isPicture)
		return (
			own
				.split('|')
				.find(part => part !== '' && !size.test(part.trim()))
				?.trim() ?? name
		);
	return own === '' ? titleOf(name) : own;
};

/**
 * Reads `[[note]]`, `[[note|text]]` and the embedded `![[picture.png]]` and `![[note]]` of a text. A link definition of that name
 * comes first, and a name that stands for an address is that of no note.
 */
export const createWikiExtension = (text: string): MarkedExtension => {
	const addresses = new Set(Array.from(text.matchAll(address), ([, name = '']) => keyOf(name)));
	return {
		extensions: [
			{
				name: 'wiki',
				level: 'inline',
				tokenizer(source) {
					const match = wikiLink.exec(source);
					if (match === null) return undefined;
					const [raw, embedded, written = '', label] = match;
					const name = written.trim();
					const key = keyOf(name);
					if (addresses.has(key) || Object.hasOwn(this.lexer.tokens.links, key)) return undefined;
					const isPicture = embedded === '!' && media.test(name);
					const shown = labelOf(name, label, isPicture);
					// A note within this one is not shown here, but a step away.
					const text = embedded === '!' && !isPicture ? `→ ${shown}` : shown;
					const type = isPicture ? 'image' : 'link';
					return {type, raw, href: name, title: null, text, tokens: [asTyped(text)]};
				},
			},
		],
	};
};
