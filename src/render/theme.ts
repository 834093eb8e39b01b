import {Chalk, type ChalkInstance} from 'chalk';
import {auto, ink, mono, paper} from './palettes.ts';

export type ThemeName = 'auto' | 'ink' | 'paper' | 'mono';

/** What a piece of text is, as far as its looks go. */
export type Role =
	| 'page'
	| 'text'
	| 'dim'
	| 'title'
	| 'deck'
	| 'heading1'
	| 'heading2'
	| 'heading3'
	| 'heading4'
	| 'heading5'
	| 'heading6'
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
type TerminalColor = 'red' | 'green' | 'magenta' | 'cyan';

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

/** The painters of text that is printed without styles: signs show what is struck out, which else would say the opposite. */
export const printedPaint: Paint = {...createPaint(themes.mono, 'plain'), strike: text => `~~${text}~~`};
