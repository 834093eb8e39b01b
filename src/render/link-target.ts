import {sanitizeLine} from '../text/sanitize.ts';
import {decodeReferences} from './character-references.ts';

const scheme = /^[a-z][a-z0-9+.-]*:/i;
const safeScheme = /^(?:https?|mailto):/i;

/** An address as most are: nothing in it is to be decoded, cleaned or doubted. */
const plainAddress = /^https?:\/\/[!-%'-~]+$/;

/** An address with spaces is written as people read it, in which a percent sign may be nothing but that. */
const withoutSpaces = (target: string): string =>
	target.includes(' ') ? target.replace(/%(?![\da-f]{2})/gi, '%25').replaceAll(' ', '%20') : target;

/**
 * The target of a link as written in Markdown, ready to be followed: http, https, mailto, or relative to the post.
 * Undefined for every other scheme, and for an address with nothing in it.
 */
export const linkTarget = (href: string): string | undefined => {
	if (plainAddress.test(href)) return href;
	const target = withoutSpaces(sanitizeLine(decodeReferences(href)));
	if (target === '') return undefined;
	if (target.startsWith('//')) return `https:${target}`;
	return !scheme.test(target) || safeScheme.test(target) ? target : undefined;
};

/** The host a text names when it looks like an address, in lower case and without `www.`. */
const hostIn = (text: string): string | undefined =>
	/^(?:https?:\/\/)?(?:[^\s/@]*@)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?::\d+)?(?:[/?#]\S*)?$/iu
		.exec(text.trim())?.[1]
		?.toLowerCase()
		.replace(/^www\./, '');

/** The host a link leads to when its text looks like an address on another one: the reader is told. */
export const hiddenHost = (text: string, target: string): string | undefined => {
	const shown = hostIn(text);
	const real = /^https?:\/\/([^/?#]*)/i.exec(target)?.[1]?.toLowerCase();
	if (shown === undefined || real === undefined) return undefined;
	const host = real.replace(/^.*@/, '').replace(/:\d+$/, '');
	return host.replace(/^www\./, '') === shown ? undefined : host;
};
