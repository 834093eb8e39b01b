import {displayWidth} from '../text/width.ts';

/** A painted text and its width in cells. */
export type Drawn = {readonly text: string; readonly width: number};

/** A text, painted. */
export const drawn = (text: string, paint: (text: string) => string): Drawn => ({
	text: paint(text),
	width: displayWidth(text),
});

/** Puts parts side by side, with free cells between them; those without a width are left out. */
export const besides = (parts: readonly Drawn[], space: number): Drawn => {
	const shown = parts.filter(({width}) => width > 0);
	return {
		text: shown.map(({text}) => text).join(' '.repeat(space)),
		width: shown.reduce((sum, {width}) => sum + width, space * Math.max(0, shown.length - 1)),
	};
};

/** Something at the left edge and something at the right one. */
export const spread = (left: Drawn, right: Drawn, width: number): string =>
	right.width === 0
		? left.text
		: `${left.text}${' '.repeat(Math.max(1, width - left.width - right.width))}${right.text}`;
