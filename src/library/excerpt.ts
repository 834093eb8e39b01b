import {clusters} from '../text/width.ts';
import {firstParagraph} from './first-paragraph.ts';
import {type Fields, findField, readSwitch, textOf} from './front-matter.ts';
import {plainText} from './plain-text.ts';

/** What a list shows of a post besides its title. */
export type Excerpt = {
	readonly excerpt: string;
	/** True when its author wrote it to stand under the title. */
	readonly hasDeck: boolean;
};

/** Where the opening words of a post are cut, in UTF-16 units. */
const maxOpening = 200;

/** A deck is never cut in what people write; this ends the ones that are no decks. */
const maxDeck = 2000;

const deckKeys =
	`excerpt summary description subtitle deck dek spoiler hook tldr lead lede abstract teaser intro blurb desc snippet subheading
	subhead postexcerpt`.split(/\s+/);
const nestedKeys =
	'extra.excerpt extra.summary extra.description extra.subtitle params.description params.summary'.split(' ');
const allKeys: readonly string[] = [...deckKeys, ...nestedKeys];

const cjk = '[\\u2e80-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\uff00-\\uff60]';
const breakInCjk = new RegExp(`(?<=${cjk})[ \\t]*\\n[ \\t]*(?=${cjk})`, 'g');

const oneLine = (text: string): string => text.replace(breakInCjk, '').replace(/\s+/g, ' ').trim();

/** Cuts a text before the word that passes the limit; where there are no words, between two characters. */
const cut = (text: string, limit: number): string => {
	if (text.length <= limit) return text;
	let end = text.lastIndexOf(' ', limit);
	if (end < limit / 2) {
		end = 0;
		for (const cluster of clusters(text.slice(0, limit + 50))) {
			if (cluster.start > limit) break;
			end = cluster.start;
		}
	}
	// Marks that pile up on one character have no place to be cut at but between two code points.
	if (end === 0) end = /^[\udc00-\udfff]/.test(text.charAt(limit)) ? limit - 1 : limit;
	return `${text.slice(0, end).replace(/[\s,;:，、–—-]{1,20}$/, '')}…`;
};

/** What stands under a post's title in a list: its deck, else the opening words of its text. */
export const postExcerpt = (fields: Fields, text: string, from: number, isMdx: boolean): Excerpt => {
	const keys = fields.has('extra') || fields.has('params') ? allKeys : deckKeys;
	for (const key of keys) {
		const value = findField(fields, [key])?.value;
		if (value === undefined || readSwitch(value) !== undefined) continue;
		const deck = oneLine(plainText(textOf(value)));
		if (deck !== '') return {excerpt: cut(deck, maxDeck), hasDeck: true};
	}
	const separator = textOf(fields.get('excerptseparator')).trim();
	return {excerpt: cut(oneLine(firstParagraph(text, from, {isMdx, separator})), maxOpening), hasDeck: false};
};
