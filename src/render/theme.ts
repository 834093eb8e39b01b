import {Chalk, type ChalkInstance} from 'chalk';
import {nearestColor} from './nearest-color.ts';
import {auto, ink, mono, type Palette, paper} from './palettes.ts';
import {inkOfSixteen, paperOfSixteen} from './sixteen-colors.ts';

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
type TerminalColor = keyof typeof grounds;

/** What chalk calls the terminal's own colors where they are the background. */
const grounds = {
	black: 'bgBlack',
	red: 'bgRed',
	green: 'bgGreen',
	blue: 'bgBlue',
	magenta: 'bgMagenta',
	cyan: 'bgCyan',
	white: 'bgWhite',
	blackBright: 'bgBlackBright',
	redBright: 'bgRedBright',
	greenBright: 'bgGreenBright',
	yellowBright: 'bgYellowBright',
	magentaBright: 'bgMagentaBright',
	cyanBright: 'bgCyanBright',
	whiteBright: 'bgWhiteBright',
} as const;

/** Looks of one role. */
export type Style = {
	/** `#rrggbb`, or one of the terminal's own colors; the terminal's default when absent. */
	readonly color?: `#${string}` | TerminalColor;
	readonly background?: `#${string}` | TerminalColor;
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
	readonly styles: Palette;
	/** The looks where the terminal has sixteen colors, when they are others: none of those needs to be near to one of the theme. */
	readonly ofSixteen?: Palette;
};

/** Sequences a terminal understands: 0 none, 1 sixteen colors, 2 two hundred and fifty-six, 3 all. */
export type ColorLevel = 0 | 1 | 2 | 3;

/** One function per role that puts the role's sequences around a text. */
export type Paint = Readonly<Record<Role, (text: string) => string>>;

/** Every theme; `auto` takes the terminal's own colors, `ink` is for dark and `paper` for light backgrounds. */
export const themes: Readonly<Record<ThemeName, Theme>> = {
	auto: {styles: auto},
	ink: {background: '#16181c', styles: ink, ofSixteen: inkOfSixteen},
	paper: {background: '#faf7f0', styles: paper, ofSixteen: paperOfSixteen},
	mono: {styles: mono},
};

const modifiers = ['bold', 'dim', 'italic', 'underline', 'strikethrough', 'inverse'] as const;

const painterOf = (chalk: ChalkInstance, style: Style): ((text: string) => string) => {
	let painter: ChalkInstance | undefined;
	for (const modifier of modifiers) if (style[modifier] === true) painter = (painter ?? chalk)[modifier];
	const {color, background} = style;
	if (color !== undefined) painter = inColor(painter ?? chalk, color);
	if (background !== undefined) painter = onGround(painter ?? chalk, background);
	return painter ?? identity;
};

const inColor = (chalk: ChalkInstance, color: NonNullable<Style['color']>): ChalkInstance => {
	if (!isHex(color)) return chalk[color];
	return chalk.level === 2 ? chalk.ansi256(nearestColor(color)) : chalk.hex(color);
};

const onGround = (chalk: ChalkInstance, color: NonNullable<Style['background']>): ChalkInstance => {
	if (!isHex(color)) return chalk[grounds[color]];
	return chalk.level === 2 ? chalk.bgAnsi256(nearestColor(color)) : chalk.bgHex(color);
};

const isHex = (color: string): color is `#${string}` => color.startsWith('#');
const identity = (text: string): string => text;

/**
 * The painters of a theme. Level 0 (a terminal whose user wants no color) still gets weight and underline;
 * `plain` (no terminal at all) gets no sequence.
 */
export const createPaint = (theme: Theme, level: ColorLevel | 'plain'): Paint => {
	const styles = level === 0 ? mono : ((level === 1 ? theme.ofSixteen : undefined) ?? theme.styles);
	const chalk = new Chalk({level: level === 'plain' ? 0 : level === 0 ? 1 : level});
	const roles = Object.keys(styles) as Role[]; // the type of `styles` says that its keys are the roles
	const painters = roles.map(role => [role, level === 'plain' ? identity : painterOf(chalk, styles[role])]);
	return Object.fromEntries(painters) as Paint; // one painter per role, by the line above
};

/** The painters of text that is printed without styles: signs show what is struck out, which else would say the opposite. */
export const printedPaint: Paint = {...createPaint(themes.mono, 'plain'), strike: text => `~~${text}~~`};
