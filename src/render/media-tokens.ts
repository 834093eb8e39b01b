import {asTyped} from './as-typed.ts';
import {type Frame, frameAt, frameOf} from './frames.ts';
import type {HtmlTag} from './html-tag.ts';
import type {Token} from './lex.ts';

/** What players call a film that has no name. */
const nameless = /^(?:youtube )?video(?: player)?$/i;

const frameToken = ({label, address}: Frame): Token => {
	return {type: 'link', raw: '', href: address, title: null, text: '', tokens: [asTyped(label)]};
};

/** The frame that a tag stands for by its address, or a component by its name. */
const frameIn = ({name, attributes, isComponent}: HtmlTag): Frame | undefined =>
	isComponent && name.length > 1
		? frameOf(name, {named: attributes, bare: [], quoted: []})
		: frameAt(attributes.get('src') ?? '');

/** What stands for a picture, a film or a frame: a link to what others show, else a picture with its words and address; nothing when it has neither. */
export const mediaToken = (tag: HtmlTag): readonly Token[] => {
	const {name, attributes} = tag;
	const first = (...names: readonly string[]): string =>
		names.map(key => attributes.get(key) ?? '').find(value => value !== '') ?? '';
	const href = first('src', 'data', 'poster');
	const label = first('alt', 'title', 'aria-label');
	const frame = tag.isComponent || label === '' || nameless.test(label) ? frameIn(tag) : undefined;
	if (frame !== undefined) return [frameToken(frame)];
	if (href === '' && label === '') return [];
	return [
		{
			type: 'image',
			raw: name,
			href,
			title: null,
			text: label,
			tokens: label === '' ? [] : [asTyped(label)],
		},
	];
};

/** A script shows nothing here, but for one that stands for a gist: that is a link to it. */
export const gistTokens = (source: string): readonly Token[] => {
	const [, href, id] = /^((?:https?:)?\/\/gist\.github\.com\/([\w/-]+))\.js(?:\?|$)/.exec(source) ?? [];
	if (href === undefined || id === undefined) return [];
	const target = href.startsWith('//') ? `https:${href}` : href;
	return [frameToken({label: `Gist: ${id}`, address: target})];
};
