import {plainText, withoutTemplates} from '../library/plain-text.ts';
import type {Post} from '../library/post.ts';
import {readMarkdown} from '../library/read-body.ts';
import {repeatsTitle} from '../library/repeats-title.ts';
import type {Query} from '../search/find-in-text.ts';
import {plainBlocks} from '../search/plain-blocks.ts';
import type {TextMatch} from '../search/search-texts.ts';
import {sentenceIn} from '../search/sentence.ts';
import type {TextHit} from '../state/search.ts';

/** A heading of the first level at the very top, or an underlined one, with its words. */
const topHeading =
	/^\s*(?:#[ \t]+([^\n]*?)(?:[ \t]#+)?[ \t]*(?:\n|$)|(\S[^\n]*)\n {0,3}(?:=+|-+)[ \t]*(?:\n|$))/;

/** A text without the heading at its top that repeats the title: it is not shown a second time, and titles are looked through by themselves. */
const withoutTitle = (text: string, title: string): string => {
	const [heading, marked, underlined = ''] = topHeading.exec(text) ?? [];
	if (heading === undefined) return text;
	const words = plainText(withoutTemplates(marked ?? underlined));
	return repeatsTitle(words, title) ? text.slice(heading.length) : text;
};

/** The Markdown of a post as it is searched; undefined when its file cannot be read: it is found by its title only, and opening it says why. */
export const searchedText = (post: Post): string | undefined => {
	try {
		return withoutTitle(readMarkdown(post), post.title);
	} catch {
		return undefined;
	}
};

/** Anything but letters of one unit and the quotes and dashes of print: part of it may be found where the whole was not looked for. */
const composed = /[^\s -~\u2010-\u2022]/;

/** Matches as a find in the post counts them: whole characters only. */
const countIn = (markdown: string, query: Query): number => {
	let count = 0;
	for (const block of plainBlocks(markdown)) count += query.findAll(block).length;
	return count;
};

/**
 * A post found by its text, with the sentence around the first match; undefined when what was found is part of a character only, as
 * one face of a family, which a find in the post does not find either.
 */
export const textHitOf = ({post, query, count, isPhrase}: TextMatch): TextHit | undefined => {
	const markdown = searchedText(post);
	// Its file went since its text was read: opening it says so.
	if (markdown === undefined) return {kind: 'text', post, sentence: post.excerpt, marks: [], count};
	const sentence = sentenceIn(markdown, query);
	if (sentence === undefined || sentence.text.trim() === '') return undefined;
	const matches = isPhrase && !composed.test(markdown) ? count : countIn(markdown, query);
	return {kind: 'text', post, sentence: sentence.text, marks: sentence.marks, count: matches};
};
