import {wrapText} from '../text/wrap.ts';
import type {Frame} from './frame.ts';
import type {LaidLine} from './laid-line.ts';
import {layText} from './lay-text.ts';

/** Sets the foot of a page: the way back at the left, the contact at the right of the same line when both fit. */
export const layFoot = (text: string, frame: Frame): readonly LaidLine[] => {
	if (text === '') return [];
	const [back, contact, ...others] = wrapText(text, {width: frame.width});
	const prefix = {literal: frame.first, width: frame.firstLeft};
	if (back === undefined || contact === undefined || others.length > 0) return layText(text, frame);
	const space = frame.width - back.width - contact.width;
	if (space < 2) return layText(text, frame);
	const parts = [prefix, back, {literal: ' '.repeat(space), width: space}, contact];
	return [{kind: 'text', offset: 0, parts}];
};
