import {sanitize, sanitizeLine} from '../text/sanitize.ts';
import type {Page} from './block.ts';
import {linkTarget} from './link-target.ts';

/** A page whose words cannot drive a terminal, and whose contact is left out when it is no safe link. */
export const cleanPage = ({back, meta, title, deck, endBack, contact}: Page): Page => {
	const href = contact === undefined ? undefined : linkTarget(contact.href);
	return {
		...(back !== undefined && {back: sanitizeLine(back)}),
		// The spaces around the dots of this line are meant.
		...(meta !== undefined && {meta: sanitize(meta).replace(/[\t\n]/g, ' ')}),
		...(title !== undefined && {title: sanitizeLine(title)}),
		...(deck !== undefined && {deck: sanitizeLine(deck)}),
		...(endBack !== undefined && {endBack: sanitizeLine(endBack)}),
		...(contact !== undefined && href !== undefined && {contact: {label: sanitizeLine(contact.label), href}}),
	};
};
