import {createLayout, type Layout, type LayoutOptions, type LayoutSource} from './layout.ts';

/** Layouts that stay at hand: those of before and after a change of the window. */
const remembered = 3;

const isSame = (one: LayoutOptions, other: LayoutOptions): boolean =>
	one.columns === other.columns &&
	one.measure === other.measure &&
	one.paint === other.paint &&
	one.hyperlinks === other.hyperlinks &&
	one.references === other.references &&
	one.highlight === other.highlight &&
	one.codeWrap === other.codeWrap &&
	one.codeShift === other.codeShift;

/** A function that lays a document out, and gives the same layout for the same options while it remembers them. */
export const createLayouts = (source: LayoutSource): ((options: LayoutOptions) => Layout) => {
	const known: {readonly options: LayoutOptions; readonly layout: Layout}[] = [];
	return options => {
		const found = known.find(entry => isSame(entry.options, options));
		if (found !== undefined) return found.layout;
		const layout = createLayout(source, options);
		known.unshift({options, layout});
		known.length = Math.min(known.length, remembered);
		return layout;
	};
};
