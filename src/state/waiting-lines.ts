import type {Line, LineKind} from '../render/line.ts';

/** What says something about the lines below it. */
const waits: readonly LineKind[] = ['heading', 'label'];

/**
 * How many lines at the lower edge wait for what follows them: a heading or a label, with the blank lines around it, is not
 * shown alone at the foot of a page but on the next one, above its text. 0 when nothing else would be left.
 */
export const waitingLines = (lines: readonly Line[]): number => {
	let end = lines.length;
	for (;;) {
		const last = lines.slice(0, end).findLastIndex(({kind}) => kind !== 'blank');
		const block = lines[last]?.block;
		if (block === undefined) return 0;
		const start = lines.findIndex(line => line.block === block);
		if (!lines.slice(start, last + 1).some(({kind}) => waits.includes(kind))) return lines.length - end;
		if (start === 0) return 0;
		end = start;
	}
};
