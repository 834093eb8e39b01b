import type {Content} from './block.ts';
import {htmlRun} from './html-run.ts';
import {blockElements, hiddenElements} from './html-tag.ts';
import type {HtmlNode} from './html-tree.ts';

/** Signs that nobody means as such in the text of HTML, though CommonMark does: those of strong words and of links. */
const sign = /\*\*[^\s*][^*]*\*\*|\][([]/;

/** Signs of Markdown among the words of components, whose text is Markdown; a word in asterisks alone is what CommonMark shows as typed. */
const anySign = /`[^`]|[^\s*_][ \t]+[*_][^\s*_]|[^\s*_][*_][ \t]+\S/;

/** Elements whose text means nothing but itself. */
const literal = new Set(['code', 'kbd', 'samp', 'tt', 'var', 'pre', 'textarea']);

const hasMarkdown = (nodes: readonly HtmlNode[], isInComponent = false): boolean =>
	nodes.some(node => {
		if (node.type === 'text') return sign.test(node.text) || (isInComponent && anySign.test(node.text));
		const {name, isComponent} = node.tag;
		if (literal.has(name) || hiddenElements.has(name)) return false;
		return hasMarkdown(node.children, isInComponent || isComponent);
	});

/** A text whose signs mean nothing to Markdown; references stay what they are. */
const escaped = (text: string): string => text.replace(/[\\`*_~[\]$^=:{}!|]/g, '\\$&');

const sourceOf = (nodes: readonly HtmlNode[], isLiteral: boolean): string =>
	nodes
		.map(node => {
			if (node.type === 'text') return isLiteral ? escaped(node.text) : node.text;
			const {name, kind} = node.tag;
			if (kind === 'void') return node.raw;
			const inner = sourceOf(node.children, isLiteral || literal.has(name));
			const source = `${node.raw}${inner}</${name}>`;
			return blockElements.has(name) ? `\n${source}\n` : source;
		})
		.join('');

/**
 * What nodes of HTML without blocks say: where their text has signs of Markdown, source in which the tags still stand, so
 * that it is read as a paragraph of Markdown is.
 */
export const htmlContent = (nodes: readonly HtmlNode[]): Content => {
	if (!hasMarkdown(nodes)) return htmlRun(nodes);
	const lines = sourceOf(nodes, false).split('\n');
	return lines
		.map(line => line.trim())
		.filter(line => line !== '')
		.join('\n');
};
