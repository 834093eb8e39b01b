import {listColumn} from '../state/geometry.ts';

/** First cell and width of what is neither list nor post: panels and their bar. */
export const windowColumn = (columns: number): {readonly left: number; readonly width: number} => {
	const {left, width} = listColumn(columns);
	// Under the titles of the list, so that nothing jumps sideways when a panel opens.
	const indent = width >= 40 ? 4 : 0;
	return {left: left + indent, width: width - indent};
};
