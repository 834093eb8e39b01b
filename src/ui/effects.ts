import type {Post} from '../library/post.ts';
import type {Paint} from '../render/theme.ts';
import type {Target} from '../state/post-moves.ts';
import type {ThemeName} from '../state/session.ts';
import type {FindPost} from './destination.ts';

/** What keys can do beyond the session: everything that reaches outside comes in from the edge. */
export type Effects = {
	/** Milliseconds since 1970. */
	readonly now: () => number;
	/** Reads a post and shows it; what goes wrong is said in the bar. */
	readonly open: (post: Post, target?: Target) => Promise<void>;
	/** The post that a link names. */
	readonly findPost: FindPost;
	/** Goes to where a jump began, or forward again. */
	readonly turn: (direction: 'back' | 'forward') => Promise<void>;
	/** Opens an address in the browser or the mail program; where there is none, shows and copies it. */
	readonly visit: (address: string) => Promise<void>;
	/** Puts a text into the clipboard; `what` names it in the sentence that says so. */
	readonly copy: (text: string, what: string) => void;
	/** Opens a post in the person's editor, at a line of its body counted from 0 or at the first of the file, and shows it again as it is then. */
	readonly edit: (post: Post, line: number | null) => Promise<void>;
	/** Words of a post; undefined when its file cannot be read or counting them would be felt. */
	readonly countWords: (post: Post) => number | undefined;
	/** Painters of a theme for this terminal. */
	readonly paintOf: (theme: ThemeName) => Paint;
	/** The theme after this one. */
	readonly nextTheme: (theme: ThemeName) => ThemeName;
	/** Turns reports of the mouse on or off; returns whether they are on now. */
	readonly toggleMouse: () => boolean;
	/** Ends the program. */
	readonly quit: () => void;
	/** Gives the terminal to the shell until the program is continued. */
	readonly suspend: () => Promise<void>;
};
