import type {Alignment, Content, Table} from './block.ts';
import {htmlContent} from './html-markdown.ts';
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

/** Rows that a cell may stand over; browsers allow more, nobody needs it. */
const longestSpan = 1000;

const spanOf = (cell: HtmlElement, name: 'colspan' | 'rowspan', most: number): number =>
	Math.max(1, Math.min(most, Number.parseInt(cell.tag.attributes.get(name) ?? '1', 10) || 1));

type PlacedRow = readonly (HtmlElement | undefined)[];

const widest = (rows: readonly PlacedRow[]): number =>
	rows.reduce((most, row) => Math.max(most, row.length), 0);

/**
 * The cells of each row by their columns, of which there are so many at most unless a row has more cells; those that a
 * cell from above or from the left stands over are empty.
 */
const placeCells = (rows: readonly HtmlElement[], columns: number): readonly PlacedRow[] => {
	/** For each column how many of the next rows a cell from above stands over. */
	const covered: number[] = [];
	return rows.map(row => {
		const placed: (HtmlElement | undefined)[] = [];
		const skipCovered = (): void => {
			for (let left = covered[placed.length] ?? 0; left > 0; left = covered[placed.length] ?? 0) {
				covered[placed.length] = left - 1;
				placed.push(undefined);
			}
		};
		for (const cell of cellsOf(row)) {
			skipCovered();
			let isFirst = true;
			const below = spanOf(cell, 'rowspan', longestSpan) - 1;
			for (let left = spanOf(cell, 'colspan', columns - placed.length); left > 0; left--) {
				covered[placed.length] = below;
				placed.push(isFirst ? cell : undefined);
				isFirst = false;
			}
		}
		skipCovered();
		return placed;
	});
};

/** A table written in HTML. */
export const tableOf = (
	element: HtmlElement,
): {readonly table: Table; readonly caption: readonly Token[]} => {
	const written = rowsIn(element.children);
	// A cell may say that it stands over more columns than there are.
	const columns = widest(placeCells(written, 1));
	const rows = placeCells(written, columns);
	const [first = [], second = []] = rows;
	const hasHeader = first.some(Boolean) && first.every(cell => cell === undefined || named(cell, 'th'));
	const body = (hasHeader ? rows.slice(1) : rows).map(row => row.map(contentOf));
	const caption = element.children.find(node => named(node, 'caption'));
	return {
		table: {
			// A heading says where its column stands, and where it does not, the cell below it.
			align: Array.from(
				{length: widest(rows)},
				(_, index) => alignmentOf(first[index]) ?? (hasHeader ? alignmentOf(second[index]) : null),
			),
			header: hasHeader ? first.map(contentOf) : undefined,
			rows: body,
		},
		caption: caption?.type === 'element' ? htmlRun(caption.children) : [],
	};
};

const contentOf = (cell: HtmlElement | undefined): Content =>
	cell === undefined ? [] : htmlContent(cell.children);
