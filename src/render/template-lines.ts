import {createCodeFinder, endsCodeTag, readCodeTag} from '../text/code-tag.ts';
import {createNextTagFinder} from '../text/next-tag.ts';
import {codeTagInfo} from './code-tags.ts';
import {createCommentReader} from './comment-lines.ts';
import {closesFence, leavesFence, type OpenFence, openFence} from './fence-line.ts';
import {htmlText} from './label-line.ts';
import type {LineContext} from './line-context.ts';
import {isRawClosed, rawEnd, rawStart, withoutRawPairs, withoutRawTags} from './raw-tags.ts';
import {readTemplateTags} from './template-tags.ts';

/** Where a line stands. */
export type LineSurroundings = Pick<LineContext, 'isInHtml' | 'isClosed' | 'isInItem'> & {
	/** Index at which the text goes on behind it. */
	readonly next: number;
	readonly isAfterBlank: boolean;
};

/** Reads the lines of a text one after the other. */
export type TemplateReader = {
	/** What stands for a line. */
	readonly read: (line: string, around: LineSurroundings) => string;
	/** In code, in a comment, or in what Liquid leaves alone, where signs mean nothing. */
	readonly isCode: () => boolean;
	/** Inside of anything that means something to its lines. */
	readonly isInside: () => boolean;
};

/** Long enough not to end at a fence inside the code. */
const templateFence = '~~~~~~~';

/** A line of code in HTML, which would end at a blank one. */
const htmlLine = (line: string): string => (line.trim() === '' ? '<!-- -->' : htmlText(line));

/** The fence that stands for a tag around code, as far in as the tag where the fence stays one. */
const fenceFor = (line: string, isInItem: (indent: number) => boolean): string => {
	const indent = line.length - line.trimStart().length;
	return (indent < 4 || isInItem(indent) ? line.slice(0, indent) : '') + templateFence;
};

const moduleLine =
	/^(?:import\s(?:.+\sfrom\s+)?["'][^"']+["'];?|import\s*\{[^}]*$|export\s(?:const|let|default|function|async|\{).*)$/;

/**
 * Reads lines with the tags of templates in them: code between tags gets fences, and is left as it is; comments, imports and exports
 * are left empty.
 */
export const createTemplateReader = (text: string): TemplateReader => {
	const comments = createCommentReader(text);
	const beginsCode = createCodeFinder(text);
	const nextTag = createNextTagFinder(text);
	/** The code we are in; none outside of code. */
	let fence: OpenFence | undefined;
	/** The tag that ends it; empty for code between fences. */
	let tagName = '';
	/** It is HTML. */
	let isHtmlCode = false;
	/** Inside what Liquid leaves alone in code. */
	let isRawCode = false;
	/** Inside what Liquid leaves alone. */
	let isRaw = false;
	/** Inside the imports and exports at the beginning of a block. */
	let isModule = false;

	/** A line of code without the tags around what Liquid is to leave alone: it is the same to the reader. */
	const readCodeLine = (line: string, next: number): string => {
		if (!line.includes('{')) return line;
		if (isRawCode ? rawEnd.test(line) : rawStart.test(line) && isRawClosed(text, next)) {
			isRawCode = !isRawCode;
			return '';
		}
		return withoutRawPairs(line);
	};

	const readCode = (line: string, around: OpenFence, {next, isInItem}: LineSurroundings): string => {
		const isEnd = tagName === '' ? closesFence(line, around) : endsCodeTag(line, tagName);
		if (!isEnd) return isHtmlCode ? htmlLine(readCodeLine(line, next)) : readCodeLine(line, next);
		const end = isHtmlCode ? '</pre>' : fenceFor(line, isInItem);
		const shown = tagName === '' ? line : end;
		leaveCode();
		return shown;
	};

	const leaveCode = (): void => {
		fence = undefined;
		tagName = '';
		isHtmlCode = false;
		isRawCode = false;
	};

	/** A line that begins code, with a fence or with a tag; undefined for any other line. */
	const readCodeStart = (line: string, {next, isInHtml, isInItem}: LineSurroundings): string | undefined => {
		fence = openFence(line);
		if (fence !== undefined) return line;
		const code = line.includes('{') ? readCodeTag(line) : undefined;
		if (code === undefined || !beginsCode(code.tag.name, next)) return undefined;
		fence = {sign: templateFence, quotes: 0, indent: 0};
		tagName = code.tag.name;
		isHtmlCode = isInHtml;
		if (isHtmlCode) return `<pre class="language-${/^[\w+#-]*/.exec(codeTagInfo(code))?.[0] ?? ''}">`;
		return fenceFor(line, isInItem) + codeTagInfo(code);
	};

	const isCode = (): boolean => fence !== undefined || comments.isInside() || isRaw;
	return {
		read(line, around) {
			const {next, isAfterBlank} = around;
			if (fence !== undefined && !leavesFence(line, fence)) return readCode(line, fence, around);
			leaveCode();
			if (comments.isInside() && comments.read(line, next)) return '';
			const codeStart = readCodeStart(line, around);
			if (codeStart !== undefined) return codeStart;
			if (rawStart.test(line) || rawEnd.test(line)) {
				isRaw = rawStart.test(line);
				return '';
			}
			if (isRaw) return withoutRawTags(line);
			if (comments.read(line, next)) return '';
			isModule = line.trim() !== '' && (isModule || (isAfterBlank && moduleLine.test(line)));
			return isModule
				? ''
				: readTemplateTags(line, {...around, endsBelow: name => nextTag(name, next) === 'end'});
		},
		isCode,
		isInside: () => isModule || isCode(),
	};
};
