import {createNextTagFinder} from './next-tag.ts';
import {type Arguments, readArguments, readWholeTag, type TemplateTag} from './tag-arguments.ts';

/** Tags around code, and around what a program draws from code. */
const codeNames =
	/^(?:code|codeblock|code-toggle|highlight|mermaid|plantuml|graphviz|goat|chart|chartjs|echarts|flow|sequence)$/;

/** A tag that may begin code, if its end follows: what its lines are written in. */
export type CodeTag = {readonly tag: TemplateTag; readonly given: Arguments};

/** The tag that a line is when it may begin code; undefined for any other line. */
export const readCodeTag = (line: string): CodeTag | undefined => {
	const tag = readWholeTag(line);
	if (tag === undefined || tag.isClosing || tag.isSelfClosing) return undefined;
	const given = readArguments(tag.source);
	return codeNames.test(tag.name) || given.named.has('codelang') ? {tag, given} : undefined;
};

/** A line that is a tag which ends code of a name. */
export const endsCodeTag = (line: string, name: string): boolean => {
	if (!line.includes('{')) return false;
	const tag = readWholeTag(line);
	return tag?.isClosing === true && tag.name === name;
};

/** The beginning of a line with a tag, to the end of its name. */
const lineOfTag = /^[ \t>]*\{(?:\{[<%]|%)-?[ \t]{0,9}(\/|end(?=\w))?[ \t]{0,9}([\w/.-]{1,50})/gm;
const fence = /^[ \t>]*(?:`{3}|~{3})/;

/** Tells whether code begins with the tag of a name behind which a text goes on at a position. */
export type CodeFinder = (name: string, next: number) => boolean;

/**
 * The finder of code between tags: the next tag of the name has to be one that closes, and not around code that has a fence of its own.
 * The text is looked through once, when it is first asked.
 */
export const createCodeFinder = (text: string): CodeFinder => {
	const nextTag = createNextTagFinder(text, lineOfTag);
	return (name, next) =>
		!fence.test(/\S[^\n]{0,200}/.exec(text.slice(next, next + 1000))?.[0] ?? '') &&
		nextTag(name, next) === 'end';
};

/** Tells of the lines of a text, one after the other, given where the text goes on behind each, whether they are code between tags. */
export const createCodeTagReader = (text: string): ((line: string, next: number) => boolean) => {
	const beginsCode = createCodeFinder(text);
	/** The tag that ends the code we are in; empty outside of code. */
	let tagName = '';
	return (line, next) => {
		if (tagName !== '') {
			if (endsCodeTag(line, tagName)) tagName = '';
			return true;
		}
		const name = line.includes('{') ? readCodeTag(line)?.tag.name : undefined;
		if (name === undefined || !beginsCode(name, next)) return false;
		tagName = name;
		return true;
	};
};
