/** The part of marked-terminal that is used here; the package ships no types of its own. */
declare module 'marked-terminal' {
	import type {MarkedExtension} from 'marked';

	type Painter = (text: string) => string;

	/** Looks of each kind of token, and switches for what is done to the text besides. */
	export type TerminalOptions = {
		readonly [kind in
			| 'code'
			| 'blockquote'
			| 'html'
			| 'heading'
			| 'firstHeading'
			| 'hr'
			| 'listitem'
			| 'table'
			| 'paragraph'
			| 'strong'
			| 'em'
			| 'codespan'
			| 'del'
			| 'link'
			| 'href'
			| 'text']?: Painter;
	} & {
		readonly emoji?: boolean;
		readonly unescape?: boolean;
		readonly reflowText?: boolean;
		readonly showSectionPrefix?: boolean;
		readonly tab?: number;
	};

	export const markedTerminal: (options?: TerminalOptions) => MarkedExtension;
}
