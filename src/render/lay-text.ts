import {wrapText} from '../text/wrap.ts';
import type {Frame} from './frame.ts';
import type {LaidLine, Part} from './laid-line.ts';
import type {LineKind} from './line.ts';
import {formulasIn} from './math.ts';

/** The first letter with a direction of its own is Hebrew, Arabic or another script written from right to left. */
const startsRightToLeft = (text: string): boolean =>
	// The question itself takes long to compile.
	/[\u0590-\u08ff\ud802-\ud83b\ufb1d-\ufdff\ufe70-\ufeff]/.test(text) &&
	/^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u.test(text);

const spaces = (width: number): Part => ({literal: ' '.repeat(width), width});

/** Breaks a block's text into lines: flush left, or flush right when it is written from right to left and the page is not. */
export const layText = (text: string, frame: Frame, kind: LineKind = 'text'): readonly LaidLine[] => {
	const firstWidth = frame.width - (frame.firstLeft - frame.left);
	const pieces = wrapText(text, {width: frame.width, firstWidth, nowrap: formulasIn(text)});
	const flushRight = !frame.isMirrored && startsRightToLeft(text);
	const lines = pieces.map(({start, end, hyphen, width}, index): LaidLine => {
		const first = index === 0;
		const prefix = {literal: first ? frame.first : frame.rest, width: first ? frame.firstLeft : frame.left};
		const indent = flushRight ? [spaces((first ? firstWidth : frame.width) - width)] : [];
		return {kind, offset: start, parts: [prefix, ...indent, {start, end, hyphen}]};
	});
	if (lines.length > 0) return lines;
	return [{kind, offset: 0, parts: [{literal: frame.first, width: frame.firstLeft}]}];
};
