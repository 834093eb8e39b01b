import {type AnsiOptions, type StyledText, toAnsi} from '../text/styled-text.ts';
import {displayWidth} from '../text/width.ts';
import type {PaintedText} from './inline-paint.ts';
import type {LaidLine, Part} from './laid-line.ts';
import type {Line, LinkSpan} from './line.ts';

/** What setting lines depends on besides the text. */
export type LineOptions = {
	readonly block: number;
	/** Turns the number of a link within its block into its name in the document. */
	readonly nameOf: (link: number) => number;
	readonly hyperlinks: boolean;
};

/** Puts a laid line together: literals as they are, ranges of the text with their styles closed. */
export const setLine = (
	{kind, offset, parts, isCut}: LaidLine,
	painted: PaintedText,
	options: LineOptions,
): Line => {
	const {styled, links} = painted;
	const look: AnsiOptions = options.hyperlinks ? {hyperlink: link => webTarget(links[link])} : {};
	let text = '';
	let isEmpty = true;
	for (const part of parts) {
		if ('literal' in part) {
			text += part.literal;
			continue;
		}
		if (part.end > part.start) isEmpty = false;
		const shown = toAnsi(styled, part.start, part.end, part.hyphen === true ? {...look, suffix: '-'} : look);
		// Line breaks are settled, and whoever copies a line wants plain spaces.
		text += kind === 'code' ? shown : shown.replaceAll('\u00a0', ' ');
	}
	const line = {block: options.block, offset, kind, text: isEmpty ? text.trimEnd() : text};
	if (isCut) return {...line, isCut};
	const spans = links.length === 0 ? [] : linkSpans(parts, styled, options.nameOf);
	return spans.length === 0 ? line : {...line, links: spans};
};

/** Targets a terminal can open by itself. */
const webTarget = (target: string | undefined): string | undefined =>
	target !== undefined && /^(?:https?|mailto):/i.test(target) ? target : undefined;

const linkSpans = (
	parts: readonly Part[],
	{text, spans}: StyledText,
	nameOf: (link: number) => number,
): readonly LinkSpan[] => {
	const found: LinkSpan[] = [];
	let cell = 0;
	for (const part of parts) {
		if ('literal' in part) {
			cell += part.width;
			continue;
		}
		for (const {start, end, link} of spans) {
			if (link < 0 || end <= part.start || start >= part.end) continue;
			const from = cell + displayWidth(text.slice(part.start, Math.max(start, part.start)));
			const to = from + displayWidth(text.slice(Math.max(start, part.start), Math.min(end, part.end)));
			const last = found.at(-1);
			if (last !== undefined && last.to === from && last.link === nameOf(link))
				found[found.length - 1] = {...last, to};
			else if (to > from) found.push({from, to, link: nameOf(link)});
		}
		cell += displayWidth(text.slice(part.start, part.end));
	}
	return found;
};
