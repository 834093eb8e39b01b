import {asTyped} from './as-typed.ts';
import {blockElements, type HtmlTag} from './html-tag.ts';
import type {Token} from './lex.ts';
import {endsInSpace, withoutEndSpace, withoutSpace} from './without-space.ts';

const sidenote = /(?:^|\s)(?:side|margin)-?note(?:\s|$)/i;
/** What is pressed where there is no margin. */
const toggle = /(?:^|\s)margin-toggle(?:\s|$)/i;

/**
 * A note that a site sets in its margin, as a remark in the sentence it belongs to, given the token that it comes behind; nothing for the
 * button that shows it. Undefined for other elements.
 */
export const sidenoteTokens = (
	{name, attributes}: HtmlTag,
	content: readonly Token[],
	before: Token | undefined,
): readonly Token[] | undefined => {
	const className = attributes.get('class') ?? '';
	if (className === '' || blockElements.has(name)) return undefined;
	if (toggle.test(className)) return [];
	if (!sidenote.test(className)) return undefined;
	const [first, ...others] = content;
	if (first === undefined) return [];
	const words = [withoutSpace(first), ...others];
	const last = words.pop();
	const isApart = before === undefined || before.type === 'br' || endsInSpace(before);
	return [
		asTyped(isApart ? '(' : ' ('),
		...words,
		...(last === undefined ? [] : [withoutEndSpace(last)]),
		asTyped(')'),
	];
};
