import type {MarkedExtension} from './lex.ts';

const wikiLink = /^(!?)\[\[([^[\]|\n]{1,500})(?:\|([^[\]\n]{1,500}))?\]\](?![([\]])/;

/** Reads `[[note]]`, `[[note|text]]` and the embedded `![[picture.png]]`; a link definition of that name comes first. */
export const wikiExtension: MarkedExtension = {
	extensions: [
		{
			name: 'wiki',
			level: 'inline',
			tokenizer(source) {
				const match = wikiLink.exec(source);
				if (match === null) return undefined;
				const [raw, embedded, name = '', label = name] = match;
				const {links} = this.lexer.tokens;
				const key = name.trim().replace(/\s+/g, ' ').toLowerCase();
				if (Object.hasOwn(links, key)) return undefined;
				const text = label.trim();
				const tokens = [{type: 'escape', raw: text, text}];
				return {type: embedded === '!' ? 'image' : 'link', raw, href: name.trim(), title: null, text, tokens};
			},
		},
	],
};
