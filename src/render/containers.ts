import type {Container} from './block.ts';
import type {Role} from './theme.ts';

/** Space between a bullet or number and its text. */
const markGap = 2;

const bullets = ['•', '◦', '▪'];

const depthIn = (parent: Container | undefined): number => (parent === undefined ? 0 : parent.depth + 1);

/** A quote: a bar at the left of every line. */
export const quoteIn = (parent: Container | undefined, role: Role = 'quoteBar'): Container => ({
	parent,
	depth: depthIn(parent),
	kind: 'bar',
	mark: '│',
	width: 2,
	role,
});

/** Something set in from the left, with a mark on its first line when it has one. */
export const itemIn = (
	parent: Container | undefined,
	{mark, width}: {readonly mark: string; readonly width: number},
): Container => ({parent, depth: depthIn(parent), kind: 'mark', mark, width, role: 'bullet'});

/** Bulleted lists around a container, itself included. */
const listDepth = (container: Container | undefined): number => {
	let depth = 0;
	for (let around = container; around !== undefined; around = around.parent) {
		if (around.kind === 'mark' && bullets.includes(around.mark)) depth++;
	}
	return depth;
};

/** A list as far as its marks go. */
export type ListShape = {
	/** First number; undefined for a list of bullets. */
	readonly start: number | undefined;
	readonly count: number;
};

/**
 * The containers of a list's items: bullets by level; numbers from the list's start, aligned at the right. An item that
 * is a task shows the sign of its state.
 */
export const itemsOf = (
	{start, count}: ListShape,
	parent: Container | undefined,
): ((index: number, task?: string) => Container) => {
	const bullet = bullets[listDepth(parent) % bullets.length] ?? '•';
	const digits = start === undefined ? 1 : String(start + Math.max(0, count - 1)).length + 1;
	return (index, task) => {
		const mark = start === undefined ? bullet : `${start + index}.`.padStart(digits);
		if (task === undefined)
			return itemIn(parent, {mark, width: digits + (start === undefined ? markGap : 1)});
		const full = start === undefined ? task : `${mark} ${task}`;
		return itemIn(parent, {mark: full, width: full.length + markGap});
	};
};
