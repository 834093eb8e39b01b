import {sanitize} from '../text/sanitize.ts';
import {asTyped} from './as-typed.ts';
import type {Container, Content} from './block.ts';
import type {BlockList} from './block-list.ts';
import {decodeReferences} from './character-references.ts';
import {codeBlocks} from './code-block.ts';
import {componentLabel} from './component-label.ts';
import {itemIn, itemsOf, quoteIn} from './containers.ts';
import {htmlContent} from './html-markdown.ts';
import {tableOf} from './html-table.ts';
import {blockElements, hiddenElements} from './html-tag.ts';
import {type HtmlElement, type HtmlNode, readHtml, textIn} from './html-tree.ts';
import {plainTextOf} from './plain-text-of.ts';
import type {Role} from './theme.ts';

/** Cells that a definition is set in under its term. */
export const definitionIndent = 3;

/** Adds what an HTML block says: its text, with headings, lists, tables, quotes and code set as those of Markdown. */
export const addHtml = (list: BlockList, html: string, container: Container | undefined): void =>
	addNodes(list, readHtml(html), container);

const addNodes = (
	list: BlockList,
	nodes: readonly HtmlNode[],
	container: Container | undefined,
	role?: Role,
): void => {
	let run: HtmlNode[] = [];
	const flush = (): void => {
		addRun(list, htmlContent(run), container, role);
		run = [];
	};
	for (const node of nodes) {
		const label = node.type === 'text' ? '' : componentLabel(node.tag);
		if (label === '' && (node.type === 'text' || !hasBlocks(node))) {
			run.push(node);
			continue;
		}
		flush();
		if (label !== '') {
			list.add({kind: 'label', content: [asTyped(label)], role: 'strong', weight: label.length}, container);
		}
		if (node.type === 'text') continue;
		const id = node.tag.attributes.get('id');
		if (id !== undefined) list.anchor(id);
		addElement(list, node, container);
	}
	flush();
};

/** True when an element begins a block, or holds one that does. */
const hasBlocks = (node: HtmlNode): boolean =>
	node.type === 'element' &&
	!hiddenElements.has(node.tag.name) &&
	(blockElements.has(node.tag.name) || componentLabel(node.tag) !== '' || node.children.some(hasBlocks));

const addRun = (list: BlockList, content: Content, container: Container | undefined, role?: Role): void => {
	if (content.length === 0) return;
	const weight = weightOf(content);
	list.add({kind: 'text', content, weight, ...(role !== undefined && {role})}, container);
};

const weightOf = (content: Content): number =>
	(typeof content === 'string' ? content : plainTextOf(content)).length + 1;

const addElement = (list: BlockList, element: HtmlElement, container: Container | undefined): void => {
	const {tag, children} = element;
	switch (tag.name) {
		case 'h1':
		case 'h2':
		case 'h3':
		case 'h4':
		case 'h5':
		case 'h6': {
			const content = htmlContent(children);
			list.add({kind: 'heading', content, depth: Number(tag.name[1]), weight: weightOf(content)}, container);
			break;
		}
		case 'hr':
			list.add({kind: 'rule', weight: 1}, container);
			break;
		case 'pre':
			addPreformatted(list, element, container);
			break;
		case 'blockquote': {
			const quote = quoteIn(container);
			list.enclose(quote, () => addNodes(list, children, quote));
			break;
		}
		case 'ul':
		case 'menu':
		case 'ol':
			addItems(list, element, container);
			break;
		case 'dd': {
			const definition = itemIn(container, {mark: '', width: definitionIndent});
			list.separate(0);
			list.enclose(definition, () => addNodes(list, children, definition));
			break;
		}
		case 'dt':
		case 'summary':
			addNodes(list, children, container, 'strong');
			break;
		case 'figcaption':
		case 'caption':
			list.separate(0);
			addNodes(list, children, container, 'dim');
			break;
		case 'table':
			addTable(list, element, container);
			break;
		default:
			addNodes(list, children, container);
	}
};

const addPreformatted = (list: BlockList, element: HtmlElement, container: Container | undefined): void => {
	const [code] = element.children.filter(node => node.type === 'element' && node.tag.name === 'code');
	const names = [element, ...(code?.type === 'element' ? [code] : [])].map(
		({tag}) => tag.attributes.get('class') ?? '',
	);
	const language =
		/(?:^|\s)(?:language|lang|highlight-source|brush:)-?\s*([\w+#-]+)/.exec(names.join(' '))?.[1] ?? '';
	const [first] = element.children;
	// The line break right behind the tag is not part of the text.
	const isIndented = first?.type === 'text' && first.text.startsWith('\n');
	const text = sanitize(decodeReferences(textIn(element.children))).slice(isIndented ? 1 : 0);
	for (const block of codeBlocks(text, language)) {
		list.add(block, container);
		list.separate(0);
	}
	list.separate(1);
};

const addItems = (list: BlockList, {tag, children}: HtmlElement, container: Container | undefined): void => {
	const items = children.filter(node => node.type === 'element' || node.text.trim() !== '');
	const given = Number.parseInt(tag.attributes.get('start') ?? '1', 10);
	const start = tag.name === 'ol' ? (Number.isNaN(given) ? 1 : given) : undefined;
	const containerOf = itemsOf({start, count: items.length}, container);
	// A list inside an item follows the item's words closely.
	if (container?.kind === 'mark') list.separate(0);
	for (const [index, item] of items.entries()) {
		if (index > 0) list.separate(0);
		const around = containerOf(index);
		const content = item.type === 'element' && item.tag.name === 'li' ? item.children : [item];
		list.enclose(around, () => addNodes(list, content, around));
	}
	list.separate(1);
};

const addTable = (list: BlockList, element: HtmlElement, container: Container | undefined): void => {
	const {table, caption} = tableOf(element);
	addRun(list, caption, container, 'dim');
	for (let row = table.header === undefined ? 0 : -1; row < table.rows.length; row++) {
		list.add({kind: 'row', table, row, weight: 10 * table.align.length}, container);
		list.separate(0);
	}
	list.separate(1);
};
