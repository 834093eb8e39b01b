import {clusterEnd} from './cluster-end.ts';
import {clusterWidth} from './cluster-width.ts';
import {propertiesOf, simple, wide} from './code-points.ts';

/** Where the cluster that starts at an index ends, as a UTF-16 index, and its cells. */
export const clusterAt = (text: string, start: number): {readonly end: number; readonly width: number} => {
	const codePoint = text.codePointAt(start) ?? 0;
	const next = start + (codePoint > 0xffff ? 2 : 1);
	const following = next < text.length ? (text.codePointAt(next) ?? 0) : 0;
	if (codePoint >= 0x20 && codePoint < 0x7f && following < 0x300) {
		return {end: next, width: 1};
	}

	const properties = propertiesOf(codePoint);
	if (properties & simple && (next >= text.length || propertiesOf(following) & simple)) {
		return {end: next, width: properties & wide ? 2 : 1};
	}

	const end = clusterEnd(text, start);
	return {end, width: clusterWidth(text, start, end)};
};
