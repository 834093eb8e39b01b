import {blockElements, type HtmlTag, readTag} from './html-tag.ts';

/** A piece of HTML: text with its character references, or an element with what it holds. */
export type HtmlNode =
	| {readonly type: 'text'; readonly text: string}
	| {
			readonly type: 'element';
			readonly tag: HtmlTag;
			/** Its start tag as it is written. */
			readonly raw: string;
			readonly children: readonly HtmlNode[];
	  };

export type HtmlElement = HtmlNode & {readonly type: 'element'};

/** The text of nodes as it is written, references and all. */
export const textIn = (nodes: readonly HtmlNode[]): string =>
	nodes
		.map(node => (node.type === 'text' ? node.text : node.tag.name === 'br' ? '\n' : textIn(node.children)))
		.join('');

type Element = {
	readonly type: 'element';
	readonly tag: HtmlTag;
	readonly raw: string;
	readonly children: HtmlNode[];
	/** Position in the text after the start tag. */
	readonly from: number;
};

/** Elements nested deeper than this are left out, their content is kept. */
const deepest = 64;

/** Elements that end where another of these begins, up to the element that holds them all. */
const siblings: Readonly<
	Record<string, {readonly ends: readonly string[]; readonly within: readonly string[]}>
> = {
	li: {ends: ['li'], within: ['ul', 'ol', 'menu']},
	dt: {ends: ['dt', 'dd'], within: ['dl']},
	dd: {ends: ['dt', 'dd'], within: ['dl']},
	tr: {ends: ['tr', 'td', 'th'], within: ['table']},
	td: {ends: ['td', 'th'], within: ['tr', 'table']},
	th: {ends: ['td', 'th'], within: ['tr', 'table']},
	option: {ends: ['option'], within: ['select']},
};

/** Elements whose content is no HTML. */
const rawElements = ['script', 'style', 'textarea', 'title'];

/** Reads HTML leniently, as browsers do: what is not closed is closed, what is no tag is text. */
export const readHtml = (html: string): readonly HtmlNode[] => {
	const root: HtmlNode[] = [];
	const open: Element[] = [];
	const children = (): HtmlNode[] => open.at(-1)?.children ?? root;
	const addText = (text: string): void => {
		if (text !== '') children().push({type: 'text', text});
	};
	const endSiblings = (name: string): void => {
		const rule = siblings[name] ?? (blockElements.has(name) ? {ends: ['p'], within: []} : undefined);
		if (rule === undefined) return;
		for (let index = open.length - 1; index >= 0; index--) {
			const around = open[index]?.tag.name ?? '';
			if (rule.within.includes(around)) return;
			if (rule.ends.includes(around)) {
				open.length = index;
				if (rule.ends.length === 1) return;
			}
		}
	};

	let at = 0;
	let textStart = 0;
	while (at < html.length) {
		const start = html.indexOf('<', at);
		if (start === -1) break;
		const found = readTag(html, start);
		if (found === undefined) {
			at = start + 1;
			continue;
		}
		addText(html.slice(textStart, start));
		const {tag, length} = found;
		const end = start + length;
		at = end;
		if (tag.kind === 'close') {
			const index = open.findLastIndex(element => element.tag.name === tag.name);
			if (index !== -1) open.length = index;
		} else if (tag.name !== '') {
			endSiblings(tag.name);
			const element: Element = {type: 'element', tag, raw: html.slice(start, end), children: [], from: end};
			children().push(element);
			if (tag.kind === 'open') at = enter(element, open, html);
		}
		textStart = at;
	}
	addText(html.slice(textStart));
	return root;
};

/** Opens an element; returns where reading goes on, which is behind the text of an element that holds no HTML. */
const enter = (element: Element, open: Element[], html: string): number => {
	const {tag, from, children} = element;
	if (rawElements.includes(tag.name)) {
		const end = new RegExp(`</${tag.name}`, 'gi');
		end.lastIndex = from;
		const stop = end.exec(html)?.index ?? html.length;
		children.push({type: 'text', text: html.slice(from, stop)});
		return stop;
	}
	if (open.length < deepest) open.push(element);
	return from;
};
