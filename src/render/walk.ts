import type {GrowingBlocks} from './growing-blocks.ts';
import {type LaidLine, lineAt} from './laid-line.ts';
import type {Place} from './line.ts';

/** Where a line is: its block, and its number in the block. */
export type Position = {readonly block: number; readonly line: number};

/** Goes through the lines of a document, laying out no more blocks than it passes. */
export type Walk = {
	/** The line that shows a place; where a block has no lines, the next line there is. */
	readonly find: (place: Place) => Position;
	/** The line a number of lines below a line, or above it when negative; stops at the first and the last. */
	readonly move: (from: Position, by: number) => Position;
	readonly last: () => Position;
	/** Lines from a line on, counted up to `most`. */
	readonly countFrom: (from: Position, most: number) => number;
	readonly placeAt: (position: Position) => Place;
};

/** A walk through blocks whose lines are laid out by `linesOf`. */
export const createWalk = (blocks: GrowingBlocks, linesOf: (block: number) => readonly LaidLine[]): Walk => {
	/** The nearest block with lines in a direction, that one included; undefined when there is none. */
	const seek = (block: number, direction: 1 | -1): number | undefined => {
		for (let at = block; blocks.at(at) !== undefined; at += direction) if (linesOf(at).length > 0) return at;
		return undefined;
	};
	const lastOf = (block: number): Position => ({block, line: Math.max(0, linesOf(block).length - 1)});

	const find = ({block, offset}: Place): Position => {
		const clamped = Math.max(
			0,
			blocks.at(block) === undefined ? Math.min(block, blocks.all().length - 1) : block,
		);
		const lines = linesOf(clamped);
		if (block > clamped) return lastOf(seek(clamped, -1) ?? 0);
		if (lines.length > 0) return {block: clamped, line: block < clamped ? 0 : lineAt(lines, offset)};
		const next = seek(clamped, 1);
		return next === undefined ? lastOf(seek(clamped, -1) ?? 0) : {block: next, line: 0};
	};

	const move = (from: Position, by: number): Position => {
		let {block} = from;
		let line = from.line + by;
		while (line < 0) {
			const previous = seek(block - 1, -1);
			if (previous === undefined) return {block, line: 0};
			block = previous;
			line += linesOf(block).length;
		}
		while (line >= linesOf(block).length) {
			const next = seek(block + 1, 1);
			if (next === undefined) return lastOf(block);
			line -= linesOf(block).length;
			block = next;
		}
		return {block, line};
	};

	const countFrom = ({block, line}: Position, most: number): number => {
		let count = linesOf(block).length - line;
		for (let at = block + 1; count < most && blocks.at(at) !== undefined; at++) count += linesOf(at).length;
		return Math.min(count, most);
	};

	return {
		find,
		countFrom,
		move,
		last: () => lastOf(seek(blocks.all().length - 1, -1) ?? 0),
		placeAt: ({block, line}) => ({block, offset: linesOf(block)[line]?.offset ?? 0}),
	};
};
