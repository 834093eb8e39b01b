import type {Alignment, Content, Table} from './block.ts';
import {htmlRun} from './html-run.ts';
import type {HtmlElement, HtmlNode} from './html-tree.ts';
import type {Token} from './lex.ts';

const named = (node: HtmlNode, ...names: readonly string[]): boolean =>
	node.type === 'element' && names.includes(node.tag.name);

/** The rows of a table, also of its parts. */
const rowsIn = (nodes: readonly HtmlNode[]): readonly HtmlElement[] =>
	nodes.flatMap(node => {
		if (node.type === 'text') return [];
		if (named(node, 'tr')) return [node];
		return named(node, 'thead', 'tbody', 'tfoot') ? rowsIn(node.children) : [];
	});

const cellsOf = (row: HtmlElement): readonly HtmlElement[] =>
	row.children.flatMap(node => (node.type === 'element' && named(node, 'td', 'th') ? [node] : []));

const alignmentOf = (cell: HtmlElement | undefined): Alignment => {
	const written = `${cell?.tag.attributes.get('align') ?? ''} ${cell?.tag.attributes.get('style') ?? ''}`;
	const name = /(?:^|text-align:\s*)(left|center|right)/i.exec(written.trim())?.[1]?.toLowerCase();
	return name === 'left' || name === 'center' || name === 'right' ? name : null;
};

/** A table written in HTML. */
export const tableOf = (
	element: HtmlElement,
): {readonly table: Table; readonly caption: readonly Token[]} => {
	const rows = rowsIn(element.children);
	const [first] = rows;
	const firstCells = first === undefined ? [] : cellsOf(first);
	const hasHeader = firstCells.length > 0 && firstCells.every(cell => named(cell, 'th'));
	const columns = rows.reduce((most, row) => Math.max(most, cellsOf(row).length), 0);
	const contentOf = (row: HtmlElement): readonly Content[] =>
		cellsOf(row).map(cell => htmlRun(cell.children));
	const body = hasHeader ? rows.slice(1) : rows;
	const caption = element.children.find(node => named(node, 'caption'));
	return {
		table: {
			align: Array.from({length: columns}, (_, index) => alignmentOf(firstCells[index])),
			header: hasHeader && first !== undefined ? contentOf(first) : undefined,
			rows: body.map(contentOf),
		},
		caption: caption?.type === 'element' ? htmlRun(caption.children) : [],
	};
};
