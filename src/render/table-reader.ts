import type {Table} from './block.ts';
import type {BlockPainter} from './painted-block.ts';
import {type ColumnNeed, measureColumns} from './table-columns.ts';

/** What is known of tables, whatever the width. */
export type TableReader = {
	readonly needsOf: (table: Table) => readonly ColumnNeed[];
	/** The names of a table's columns as text. */
	readonly headersOf: (table: Table) => readonly string[];
};

/** Reads tables with a painter of plain text; each table is measured once. */
export const createTableReader = (painter: BlockPainter): TableReader => {
	const needs = new WeakMap<Table, readonly ColumnNeed[]>();
	const textsOf = (table: Table, row: number): readonly string[] => {
		const {styled, cells} = painter({kind: 'row', table, row, weight: 1});
		return (cells ?? []).map(([start, end]) => styled.text.slice(start, end));
	};
	return {
		needsOf: table => {
			const known = needs.get(table) ?? measureColumns(table, row => textsOf(table, row));
			needs.set(table, known);
			return known;
		},
		headersOf: table => (table.header === undefined ? [] : textsOf(table, -1)),
	};
};
