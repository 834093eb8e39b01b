import type {MarkedExtension} from './lex.ts';

const wikiLink = /^(!?)\[\[([^[\]|\n]{1,500})(?:\|([^[\]\n]{1,500}))?\]\](?![([\]])/;

/** A line that gives a name in double brackets an address, as a definition does with single ones. */
const address = /^ {0,3}\[\[([^[\]|\n]{1,500})\]\]:[ \t]*(?:[/#<]|[a-z][a-z\d+.-]{0,30}:\/\/)/gim;

const keyOf = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

/**
 * Reads `[[note]]`, `[[note|text]]` and the embedded `![[picture.png]]` of a text. A link definition of that name comes first, and a
 * name that stands for an address is that of no note.
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
					const [raw, embedded, name = '', label = name] = match;
					const key = keyOf(name);
					if (addresses.has(key) || Object.hasOwn(this.lexer.tokens.links, key)) return undefined;
					const shown = label.trim();
					const tokens = [{type: 'escape', raw: shown, text: shown}];
					const type = embedded === '!' ? 'image' : 'link';
					return {type, raw, href: name.trim(), title: null, text: shown, tokens};
				},
			},
		],
	};
};
