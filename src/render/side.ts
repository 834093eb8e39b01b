import type {Container} from './block.ts';
import {mirrorMark, runEnd} from './mirror.ts';
import type {Paint} from './theme.ts';

/** Paints what stands at the left of a container's lines, as wide as the container's indent. */
type MarkPainter = (container: Container) => string;

/** How bars and marks stand at one side of the text. */
export type Side = {
	readonly paintMark: MarkPainter;
	/** Puts what stands before the lines of an inner container beside that of the outer one. */
	readonly join: (outer: string, inner: string) => string;
	/** Takes the space between the bars and the text away. */
	readonly trim: (text: string) => string;
};

/** Marks at the left, before their space. */
export const leftSide = (paint: Paint): Side => ({
	paintMark: createMarkPainter(({mark, role}, space) => paint[role](mark) + space),
	join: (outer, inner) => outer + inner,
	trim: text => text.trimEnd(),
});

/** Marks at the right of a mirrored page, behind their space. */
export const rightSide = (paint: Paint): Side => ({
	paintMark: createMarkPainter(({mark, role}, space) => {
		const between = /\d/.test(mark) ? runEnd : '';
		return space + between + paint[role](mirrorMark(mark));
	}),
	join: (outer, inner) => inner + outer,
	trim: text => text.trimStart(),
});

// Most items of a list have the same bullet.
const createMarkPainter = (paintOne: (container: Container, space: string) => string): MarkPainter => {
	const known = new Map<string, string>();
	return container => {
		const {mark, width, role} = container;
		if (mark === '') return ' '.repeat(width);
		const key = `${role}|${width}|${mark}`;
		const painted = known.get(key) ?? paintOne(container, ' '.repeat(width - mark.length));
		if (known.size < 1000) known.set(key, painted);
		return painted;
	};
};
