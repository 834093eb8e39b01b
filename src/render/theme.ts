import {Chalk, type ChalkInstance} from 'chalk';

export type ThemeName = 'auto' | 'ink' | 'paper' | 'mono';

/** What a piece of text is, as far as its looks go. */
export type Role =
	| 'text'
	| 'dim'
	| 'title'
	| 'deck'
	| 'heading1'
	| 'heading2'
	| 'heading3'
	| 'accent'
	| 'strong'
	| 'emphasis'
	| 'strike'
	| 'code'
	| 'codeBlock'
	| 'highlighted'
	| 'inserted'
	| 'link'
	| 'quote'
	| 'quoteBar'
	| 'bullet'
	| 'rule'
	| 'tableHeader'
	| 'mark'
	| 'currentMark'
	| 'selected'
	| 'star'
	| 'unread'
	| 'problem'
	| 'note'
	| 'tip'
	| 'important'
	| 'warning'
	| 'caution'
	| CodeRole;

/** What a word of a program is. */
export type CodeRole =
	| 'keyword'
	| 'string'
	| 'comment'
	| 'number'
	| 'function'
	| 'type'
	| 'attribute'
	| 'meta'
	| 'addition'
	| 'deletion';

/** Names one of the terminal's own colors; the terminal's color scheme decides how it looks. */
type TerminalColor = 'red' | 'green' | 'yellow' | 'magenta' | 'cyan';

/** Looks of one role. */
export type Style = {
	/** `#rrggbb`, or one of the terminal's own colors; the terminal's default when absent. */
	readonly color?: `#${string}` | TerminalColor;
	/** `#rrggbb`. */
	readonly background?: `#${string}`;
	readonly bold?: boolean;
	readonly dim?: boolean;
	readonly italic?: boolean;
	readonly underline?: boolean;
	readonly strikethrough?: boolean;
	readonly inverse?: boolean;
};

export type Theme = {
	/** The background the colors were chosen for, when they need one. */
	readonly background?: `#${string}`;
	readonly styles: Readonly<Record<Role, Style>>;
};

/** Sequences a terminal understands: 0 none, 1 sixteen colors, 2 two hundred and fifty-six, 3 all. */
export type ColorLevel = 0 | 1 | 2 | 3;

/** One function per role that puts the role's sequences around a text. */
export type Paint = Readonly<Record<Role, (text: string) => string>>;

/** Weight, slant and underline only: what the other themes add their colors to. */
const mono: Theme['styles'] = {
	text: {},
	dim: {dim: true},
	title: {bold: true},
	deck: {italic: true},
	heading1: {bold: true, underline: true},
	heading2: {bold: true},
	heading3: {bold: true, italic: true},
	accent: {bold: true},
	strong: {bold: true},
	emphasis: {italic: true},
	strike: {strikethrough: true},
	code: {bold: true},
	codeBlock: {},
	highlighted: {underline: true},
	inserted: {underline: true},
	link: {underline: true},
	quote: {},
	quoteBar: {dim: true},
	bullet: {},
	rule: {dim: true},
	tableHeader: {bold: true},
	mark: {underline: true, bold: true},
	currentMark: {inverse: true},
	selected: {inverse: true},
	star: {bold: true},
	unread: {bold: true},
	problem: {bold: true},
	note: {bold: true},
	tip: {bold: true},
	important: {bold: true},
	warning: {bold: true},
	caution: {bold: true},
	keyword: {bold: true},
	string: {},
	comment: {dim: true, italic: true},
	number: {},
	function: {},
	type: {},
	attribute: {},
	meta: {dim: true},
	addition: {bold: true},
	deletion: {dim: true},
};

// Yellow, white and black vanish on one background or the other, and the dark blue of many schemes on black:
// text uses none of them.
const auto: Theme['styles'] = {
	...mono,
	title: {color: 'cyan', bold: true},
	deck: {italic: true, dim: true},
	heading1: {color: 'cyan', bold: true},
	heading2: {color: 'cyan', bold: true},
	heading3: {bold: true},
	accent: {color: 'cyan'},
	strike: {strikethrough: true, dim: true},
	code: {color: 'cyan'},
	highlighted: {color: 'magenta', bold: true},
	bullet: {color: 'cyan'},
	mark: {color: 'magenta', inverse: true},
	currentMark: {color: 'cyan', inverse: true, bold: true},
	selected: {color: 'cyan', inverse: true},
	star: {color: 'yellow'},
	unread: {color: 'cyan'},
	problem: {color: 'red', bold: true},
	note: {color: 'cyan', bold: true},
	tip: {color: 'green', bold: true},
	important: {color: 'magenta', bold: true},
	warning: {color: 'yellow', bold: true},
	caution: {color: 'red', bold: true},
	keyword: {color: 'magenta'},
	string: {color: 'green'},
	number: {color: 'cyan'},
	function: {bold: true},
	type: {color: 'cyan'},
	attribute: {color: 'cyan'},
	addition: {color: 'green'},
	deletion: {color: 'red'},
};

const ink: Theme['styles'] = {
	...mono,
	text: {color: '#d9d5cc'},
	dim: {color: '#95918a'},
	title: {color: '#e8b878', bold: true},
	deck: {color: '#a8a49c', italic: true},
	heading1: {color: '#e8b878', bold: true},
	heading2: {color: '#e8b878', bold: true},
	heading3: {color: '#f0ece2', bold: true},
	accent: {color: '#e8b878'},
	strong: {color: '#f4f0e6', bold: true},
	emphasis: {italic: true},
	strike: {color: '#95918a', strikethrough: true},
	code: {color: '#a9c7a2'},
	codeBlock: {color: '#d0ccc2'},
	highlighted: {color: '#16181c', background: '#e8b878'},
	link: {color: '#93b8d9', underline: true},
	quote: {color: '#bdb9b0'},
	quoteBar: {color: '#6d6a64'},
	bullet: {color: '#e8b878'},
	rule: {color: '#6d6a64'},
	tableHeader: {color: '#f0ece2', bold: true},
	mark: {color: '#16181c', background: '#b9a37e'},
	currentMark: {color: '#16181c', background: '#f3c987', bold: true},
	selected: {color: '#16181c', background: '#93b8d9'},
	star: {color: '#e8b878'},
	unread: {color: '#e8b878'},
	problem: {color: '#e58a7f', bold: true},
	note: {color: '#93b8d9', bold: true},
	tip: {color: '#a9c7a2', bold: true},
	important: {color: '#c6a8dc', bold: true},
	warning: {color: '#e8b878', bold: true},
	caution: {color: '#e58a7f', bold: true},
	keyword: {color: '#c6a8dc'},
	string: {color: '#a9c7a2'},
	comment: {color: '#95918a', italic: true},
	number: {color: '#e3a583'},
	function: {color: '#93b8d9'},
	type: {color: '#dcc58c'},
	attribute: {color: '#8fc3c0'},
	meta: {color: '#95918a'},
	addition: {color: '#a9c7a2'},
	deletion: {color: '#e58a7f'},
};

const paper: Theme['styles'] = {
	...mono,
	text: {color: '#2c2a26'},
	dim: {color: '#6b675f'},
	title: {color: '#8c3a1c', bold: true},
	deck: {color: '#5f5b54', italic: true},
	heading1: {color: '#8c3a1c', bold: true},
	heading2: {color: '#8c3a1c', bold: true},
	heading3: {color: '#1b1a17', bold: true},
	accent: {color: '#8c3a1c'},
	strong: {color: '#141310', bold: true},
	strike: {color: '#6b675f', strikethrough: true},
	code: {color: '#2f5d3a'},
	codeBlock: {color: '#33312c'},
	highlighted: {color: '#2c2a26', background: '#f1d9a0'},
	link: {color: '#20547f', underline: true},
	quote: {color: '#4b4842'},
	quoteBar: {color: '#a39d92'},
	bullet: {color: '#8c3a1c'},
	rule: {color: '#a39d92'},
	tableHeader: {color: '#1b1a17', bold: true},
	mark: {color: '#2c2a26', background: '#ecd596'},
	currentMark: {color: '#faf7f0', background: '#8c3a1c', bold: true},
	selected: {color: '#faf7f0', background: '#20547f'},
	star: {color: '#8c3a1c'},
	unread: {color: '#8c3a1c'},
	problem: {color: '#9c1f1f', bold: true},
	note: {color: '#20547f', bold: true},
	tip: {color: '#2f5d3a', bold: true},
	important: {color: '#66418a', bold: true},
	warning: {color: '#7a5200', bold: true},
	caution: {color: '#9c1f1f', bold: true},
	keyword: {color: '#66418a'},
	string: {color: '#2f5d3a'},
	comment: {color: '#6b675f', italic: true},
	number: {color: '#8c3a1c'},
	function: {color: '#20547f'},
	type: {color: '#6b4e00'},
	attribute: {color: '#1f5f5c'},
	meta: {color: '#6b675f'},
	addition: {color: '#2f5d3a'},
	deletion: {color: '#9c1f1f'},
};

/** Every theme; `auto` takes the terminal's own colors, `ink` is for dark and `paper` for light backgrounds. */
export const themes: Readonly<Record<ThemeName, Theme>> = {
	auto: {styles: auto},
	ink: {background: '#16181c', styles: ink},
	paper: {background: '#faf7f0', styles: paper},
	mono: {styles: mono},
};

const modifiers = ['bold', 'dim', 'italic', 'underline', 'strikethrough', 'inverse'] as const;

const painterOf = (chalk: ChalkInstance, style: Style): ((text: string) => string) => {
	let painter: ChalkInstance | undefined;
	for (const modifier of modifiers) if (style[modifier] === true) painter = (painter ?? chalk)[modifier];
	const {color, background} = style;
	if (color !== undefined) {
		painter = isHex(color) ? (painter ?? chalk).hex(color) : (painter ?? chalk)[color];
	}
	if (background !== undefined) painter = (painter ?? chalk).bgHex(background);
	return painter ?? identity;
};

const isHex = (color: string): color is `#${string}` => color.startsWith('#');
const identity = (text: string): string => text;

/**
 * The painters of a theme. Level 0 (a terminal whose user wants no color) still gets weight and underline;
 * `plain` (no terminal at all) gets no sequence.
 */
export const createPaint = (theme: Theme, level: ColorLevel | 'plain'): Paint => {
	const styles = level === 0 ? mono : theme.styles;
	const chalk = new Chalk({level: level === 'plain' ? 0 : level === 0 ? 1 : level});
	const roles = Object.keys(styles) as Role[]; // the type of `styles` says that its keys are the roles
	const painters = roles.map(role => [role, level === 'plain' ? identity : painterOf(chalk, styles[role])]);
	return Object.fromEntries(painters) as Paint; // one painter per role, by the line above
};
