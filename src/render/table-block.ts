import type {Container, Table} from './block.ts';
import type {BlockList} from './block-list.ts';
import {withoutHiddenMarks} from './hidden-marks.ts';
import type {Tokens} from './lex.ts';

/** True for a line of attributes below a table, which marked takes for its last row. */
const isHiddenRow = ([first, ...others]: readonly string[] = []): boolean =>
	first !== undefined &&
	others.every(cell => cell === '') &&
	withoutHiddenMarks(first) === '' &&
	first !== '';

/** Adds the rows of a table, each of which is a block. */
export const addTable = (list: BlockList, token: Tokens.Table, container: Container | undefined): void => {
	const rows = token.rows.map(row => row.map(cell => cell.text));
	while (isHiddenRow(rows.at(-1))) rows.pop();
	const table: Table = {align: token.align, header: token.header.map(cell => cell.text), rows};
	for (let row = -1; row < table.rows.length; row++) {
		const cells = (row < 0 ? table.header : table.rows[row]) ?? [];
		const weight = cells.reduce((sum, cell) => sum + cell.length + 3, 1);
		list.add({kind: 'row', table, row, weight}, container);
		list.separate(0);
	}
};
