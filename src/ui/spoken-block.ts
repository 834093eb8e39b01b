import type {Block, Page, Shape, Table} from '../render/block.ts';
import type {Document} from '../render/document.ts';
import {inWords} from './in-words.ts';
import {wordsAfter, wordsBefore} from './spoken-containers.ts';
import {counted} from './spoken-count.ts';
import {spokenCells, spokenText} from './spoken-inline.ts';

/** A block where it stands. */
type Spot = {
	readonly document: Document;
	readonly index: number;
	readonly block: Block;
	/** Nothing was said right before it. */
	readonly isFirst: boolean;
};

/** True for a block that is said with the next one: the language of code, the names of a table's columns. */
const isLeadIn = (block: Block | undefined, next: Block | undefined): boolean => {
	const shape = block?.shape;
	if (shape?.kind === 'label') return next?.shape.kind === 'code';
	return shape?.kind === 'row' && shape.row < 0 && shape.table.rows.length > 0;
};

/** The block that is said with this one, before it. */
const leadInOf = ({document, index, block}: Spot): Block | undefined => {
	const before = index === 0 ? undefined : document.blockAt(index - 1);
	return isLeadIn(before, block) ? before : undefined;
};

const capital = (line: string): string => line.charAt(0).toUpperCase() + line.slice(1);

const headLines = ({title = '', deck = '', meta = ''}: Page): readonly string[] => [
	title,
	deck,
	inWords(meta),
];

const codeLines = (shape: Shape & {kind: 'code'}, spot: Spot): readonly string[] => {
	const {document, isFirst} = spot;
	const leadIn = leadInOf(spot);
	const isBeginning = shape.from === 0;
	const label = leadIn === undefined ? '' : `, ${inWords(spokenText(document, leadIn.shape))}`;
	return [
		...(isBeginning ? [`Code${label}`] : isFirst ? ['Code, continued'] : []),
		...spokenText(document, shape).split('\n'),
		...(shape.to >= shape.code.text.length ? ['End of code'] : []),
	];
};

const columnNames = (document: Document, table: Table): readonly string[] =>
	table.header === undefined ? [] : spokenCells(document, {kind: 'row', table, row: -1, weight: 1});

/** A row of a table as a record: each cell behind the name of its column. */
export const rowWords = (document: Document, shape: Shape & {kind: 'row'}): string => {
	const names = shape.row < 0 ? [] : columnNames(document, shape.table);
	return spokenCells(document, shape)
		.map((cell, column) => [names[column] ?? '', cell || 'blank'].filter(Boolean).join(': '))
		.join('; ');
};

const rowLines = (shape: Shape & {kind: 'row'}, {document, isFirst}: Spot): readonly string[] => {
	const {table, row} = shape;
	const size = `Table, ${counted(table.align.length, 'column')}, ${counted(table.rows.length, 'row')}`;
	return [
		...(row <= 0 ? [size] : isFirst ? ['Table, continued'] : []),
		rowWords(document, shape),
		...(row === table.rows.length - 1 ? ['End of table'] : []),
	];
};

/** What stands in a block, line by line, without what it stands in. */
const contentLines = (spot: Spot): readonly string[] => {
	const {document, index, block} = spot;
	const {shape} = block;
	switch (shape.kind) {
		case 'head':
			return headLines(shape.page);
		case 'foot':
			return spokenText(document, shape)
				.split('\n')
				.map(line => capital(inWords(line)));
		case 'heading':
			return [`Heading level ${shape.depth}: ${spokenText(document, shape).replaceAll('\n', ' ')}`];
		case 'label':
		case 'text':
			return spokenText(document, shape).trim().split('\n');
		case 'code':
			return codeLines(shape, spot);
		case 'row':
			return rowLines(shape, spot);
		case 'rule':
			return [document.blockAt(index + 1)?.container?.note === undefined ? 'Break' : 'Notes'];
	}
};

/**
 * A block as it is said, line by line: what it is, what it says, what ends with it. `isFirst` is true where nothing was said right before
 * it. Nothing for what is only drawn, and for what is said with the next block.
 */
export const blockLines = (document: Document, index: number, isFirst: boolean): readonly string[] => {
	const block = document.blockAt(index);
	const next = document.blockAt(index + 1);
	if (block === undefined || isLeadIn(block, next)) return [];
	const spot = {document, index, block, isFirst};
	const opens = block.opens + (leadInOf(spot)?.opens ?? 0);
	const before = wordsBefore(block, {opens, isFirst});
	const [first = '', ...rest] = contentLines(spot).filter(line => line.trim() !== '');
	const begun = before === '' ? first : capital(`${before} ${first || 'blank'}`);
	return [begun, ...rest, ...wordsAfter(block, next)].filter(line => line !== '');
};
