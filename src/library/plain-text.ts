import {withTagWords} from '../text/tag-words.ts';
import {decodeEntities} from './entities.ts';

/** Characters of Markdown looked at: a title or an opening sentence is far shorter, and the patterns stay quick. */
const maxLength = 4000;

/** Opens the mark that stands for a kept text: a private character, followed by one that counts. */
const hole = '\ue000';
const firstCount = 0xe001;

type Covered = {readonly text: string; readonly kept: readonly string[]};

/** Takes code spans and escaped signs out of reach of the patterns. */
const coverLiterals = (text: string): Covered => {
	const kept: string[] = [];
	const keep = (literal: string): string => hole + String.fromCharCode(firstCount + kept.push(literal) - 1);
	const covered = text
		.replaceAll(hole, '')
		.replace(
			/\\([!-/:-@[-`{-~])|(?<!`)(`+)(?!`)(.*?[^`])\2(?!`)/gs,
			(_, sign?: string, _ticks?: string, code?: string) => keep(sign ?? code?.trim() ?? ''),
		);
	return {text: covered, kept};
};

const uncoverLiterals = ({text, kept}: Covered): string =>
	text.replace(/\ue000(.)/gs, (_, count: string) => kept[count.charCodeAt(0) - firstCount] ?? '');

const tags = /<\/?(?:em|strong|i|b|code|sup|sub|span|small|u|mark|kbd|a)(?:\s[^<>]*)?>/gi;

const withoutLinks = (text: string): string =>
	text
		.replace(/!\[\[[^\]]*\]\]/g, '')
		.replace(/\[\[(?:[^\]|]*\|)?([^\]|]*)\]\](?!\()/g, '$1')
		.replace(/!\[[^\]]*\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])/g, '')
		.replace(/\[\^[^\]]*\]/g, '')
		.replace(/\[((?:[^[\]]|\[[^[\]]*\])*)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])/g, '$1')
		.replace(/<((?:https?:\/\/|mailto:)[^<>\s]*)>/g, '$1');

const withoutEmphasis = (text: string): string =>
	text
		.replace(/\*\*(?=\S)([^*]+|[^*]*\*[^*]+\*[^*]*)\*\*/g, '$1')
		.replace(/\*(?=[^\s*])([^*]+)(?<=\S)\*/g, '$1')
		.replace(/(?<![\p{L}\p{N}_])__(?=\S)([^_]*[^\w_][^_]*)__(?![\p{L}\p{N}_])/gu, '$1')
		.replace(/(?<![\p{L}\p{N}_])_(?=[^\s_])([^_]+)(?<=\S)_(?![\p{L}\p{N}_])/gu, '$1')
		.replace(/~~(?=\S)([^~]+)~~/g, '$1')
		.replace(/==(?=\S)([^=]+)==/g, '$1');

/** A comment of Obsidian, which touches its signs with words: `100%% sure` is none. */
const comment = /(^|[\s(])%%(?=[^\s%])(?:[^%\n]|%(?!%)){0,2000}(?<=[^\s%])%%(?=$|[\s.,;:!?)])/g;

const withoutComments = (text: string): string => {
	const shown = text.replace(/<!--.*?(?:-->|$)/gs, '');
	return shown.includes('%%')
		? shown.replace(comment, (_, before: string) => (/[ \t]/.test(before) ? '' : before))
		: shown;
};

/** Markdown with the words of template tags, without what else they hold, and without comments of MDX and the attributes that stand behind a heading. */
export const withoutTemplates = (markdown: string): string => {
	const text = markdown.slice(0, maxLength);
	if (!text.includes('{')) return text;
	return withTagWords(text)
		.replace(/(?<!`)(`+)(?!`)[^`]*\1|\{\{.*?\}\}|\{%.*?%\}|\{\/\*.*?\*\/\}/gs, match =>
			match.startsWith('`') ? match : '',
		)
		.replace(/\s?\{(?:[:#.][^{}]*\}|\s+[:#.][^{}]*\}\s*$)/g, '');
};

/**
 * The words of one line or paragraph of Markdown: marks, links, images, comments and the tags of running text are gone,
 * everything else in angle brackets stays as it was typed. Line breaks stay line breaks.
 */
export const plainText = (markdown: string): string => {
	const source = markdown.slice(0, maxLength);
	if (!/[`*_~=[<&\\]|%%/.test(source)) return source;
	const {text, kept} = coverLiterals(source);
	const bare = withoutLinks(withoutComments(text))
		.replace(/<br\s?\/?>/gi, ' ')
		.replace(tags, '');
	return uncoverLiterals({text: decodeEntities(withoutEmphasis(bare)), kept});
};
