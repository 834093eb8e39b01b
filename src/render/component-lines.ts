import {componentLabel} from './component-label.ts';
import {readTag} from './html-tag.ts';
import {labelLine, labelText} from './label-line.ts';
import type {LineContext} from './line-context.ts';
import {isCalloutComponent} from './paired-tags.ts';

/** A component whose end has not come yet. */
type OpenComponent = {
	readonly name: string;
	/** Characters before its tag. */
	readonly indent: number;
	/** Characters taken from the beginning of its lines; unknown before the first one. */
	cut: number | undefined;
};

/** Reads the lines of a text one after the other. */
export type ComponentReader = {
	readonly read: (line: string, context: LineContext) => string;
	/** True inside of a component. */
	readonly isInside: () => boolean;
};

/** A line that may be one tag of a component, and nothing but a tag. */
const tag = /^[ \t]*<(\/?)([A-Z][\w.]{0,100})(?:\s[^\n]*)?>[ \t]*$/;

/** A line that is one component, from its start tag to its end tag. */
const wholeComponent = /^<([A-Z][\w.]{0,100})\s[^\n]*<\/\1>$/;

/** Components inside one another beyond this are not looked into. */
const deepest = 32;

/** A text that may have components around lines or as lines, or tags in which a program speaks. */
export const mayHaveComponents =
	/^[ \t]*<\/[A-Z]|<\/[A-Z][\w.]{0,100}>[ \t]*$|<[A-Za-z][^<>]*(?:=\{|\{\.\.\.)/m;

const fence = /^[ \t]*(?:`{3}|~{3})/;

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** Spaces before a line that make it code, unless it stands in something. */
const codeIndent = 4;

/**
 * Reads lines without the tags of components such as `<TabItem>` that stand around them, of which only what they are called
 * is left, and without the indent that they have for standing inside: MDX knows no code by indent, so that one means nothing.
 * Unless the text is known to be MDX, the tags stay: to CommonMark they are HTML that goes on to a blank line.
 */
export const createComponentReader = (): ComponentReader => {
	const open: OpenComponent[] = [];
	/** What is taken from the lines of the code we are in. */
	let codeCut = 0;

	/** A component with all it holds in one line, with what it is called above it. */
	const readWhole = (line: string): string => {
		const content = line.trim();
		const found = readTag(content);
		const label = found === undefined ? '' : componentLabel(found.tag, open.at(-1)?.name);
		if (found === undefined || label === '' || isCalloutComponent(found.tag.name)) return line;
		const inner = content.slice(found.length, -`</${found.tag.name}>`.length);
		if (inner.includes(`</${found.tag.name}>`)) return line;
		return `${' '.repeat(indentOf(line))}**${labelText(label)}**<br>${inner}  `;
	};

	const readOpening = (inner: string, name: string, {isProgram, isInHtml, isClosed}: LineContext): string => {
		if (!isClosed(name) || open.length >= deepest) return inner;
		const indent = indentOf(inner);
		const content = inner.trim();
		const found = readTag(content);
		if (found?.tag.kind !== 'open' || !found.tag.isComponent || found.length !== content.length) return inner;
		const label = componentLabel(found.tag, open.at(-1)?.name);
		open.push({name, indent, cut: undefined});
		// Whoever reads callouts wants their tags.
		if (!isProgram || isCalloutComponent(name)) return inner;
		return label === '' ? '' : ' '.repeat(indent) + labelLine(label, isInHtml);
	};

	const read = (line: string, context: LineContext): string => {
		const {isCode, isProgram, isInItem} = context;
		if (line.trim() === '') return line;
		if (isCode) return line.slice(Math.min(codeCut, indentOf(line)));
		const [, closing, name = ''] = tag.exec(line) ?? [];
		if (closing === '/') {
			const index = open.findLastIndex(component => component.name === name);
			const closed = open[index];
			if (closed === undefined) return line;
			open.length = index;
			if (isCalloutComponent(name)) return ' '.repeat(closed.indent) + line.trim();
			return isProgram ? '' : line;
		}
		const indent = indentOf(line);
		while (indent < (open.at(-1)?.indent ?? 0)) open.pop();
		const around = open.at(-1);
		if (around === undefined && indent >= codeIndent && !isInItem(indent)) {
			codeCut = 0;
			return line;
		}
		const excess = around === undefined ? 0 : indent - around.indent;
		codeCut = fence.test(line) ? excess : 0;
		if (around !== undefined) around.cut ??= excess;
		const inner = line.slice(codeCut || Math.min(around?.cut ?? 0, indent));
		if (wholeComponent.test(inner.trim())) return readWhole(inner);
		return closing === '' ? readOpening(inner, name, context) : inner;
	};
	return {read, isInside: () => open.length > 0};
};
