import type {Binding} from './key-map.ts';

/** Keys whose name is a sign, which is not said by itself, and those that are called otherwise than they are written. */
const names: Readonly<Record<string, string>> = {
	down: 'down arrow',
	up: 'up arrow',
	left: 'left arrow',
	right: 'right arrow',
	pagedown: 'page down',
	pageup: 'page up',
	'/': 'slash',
	'\\': 'backslash',
	'?': 'question mark',
	'!': 'exclamation mark',
	'[': 'left bracket',
	']': 'right bracket',
	'(': 'left parenthesis',
	')': 'right parenthesis',
	'{': 'left brace',
	'}': 'right brace',
	'<': 'less than',
	'>': 'greater than',
	'-': 'minus',
	'+': 'plus',
	'=': 'equals',
	'*': 'star',
	'.': 'period',
	',': 'comma',
	':': 'colon',
	';': 'semicolon',
	"'": 'apostrophe',
	'"': 'quotation mark',
	'`': 'backtick',
	'~': 'tilde',
	'^': 'caret',
	_: 'underscore',
	'|': 'bar',
	'&': 'ampersand',
	'@': 'at',
	'#': 'number sign',
	$: 'dollar',
	'%': 'per cent',
};

const modifiers: Readonly<Record<string, string>> = {
	ctrl: 'control',
	shift: 'shift',
	alt: 'alt',
	meta: 'meta',
};

const nameOf = (key: string): string => {
	const [, modifier = '', rest = key] = /^(ctrl|shift|alt|meta)\+(.+)$/.exec(key) ?? [];
	if (modifier !== '') return `${modifiers[modifier]} ${nameOf(rest)}`;
	return names[key] ?? (/^\p{Lu}$/u.test(key) ? `capital ${key}` : key);
};

/** A key, or the keys of a sequence, as they are said: `ctrl+d` is `control d`. */
const spokenKey = (sequence: string): string => sequence.split(' ').map(nameOf).join(' ');

/** Keys and what they do, in words. */
export const spokenBinding = ({keys, help}: Binding): string => `${keys.map(spokenKey).join(', ')}: ${help}`;
