import type {Token} from './lex.ts';
import type {Role} from './theme.ts';

/** Inline text: Markdown source to be read when it is needed, or tokens made already. */
export type Content = string | readonly Token[];

/** Something blocks stand in: a quote, a list item, a footnote. */
export type Container = {
	readonly parent: Container | undefined;
	/** Containers around this one. */
	readonly depth: number;
	/** A bar repeats on every line; a mark stands on the first line only. */
	readonly kind: 'bar' | 'mark';
	/** What stands at the left: a bar, a bullet, a number; may be empty. */
	readonly mark: string;
	/** Cells taken from the width of what stands inside, the mark included. */
	readonly width: number;
	readonly role: Role;
	/** The number of the footnote that stands in it. */
	readonly note?: number;
};

/** A code block as a whole; its lines are set in several blocks. */
export type Code = {
	readonly text: string;
	/** First word of the info string, in lower case; empty when there is none. */
	readonly language: string;
};

export type Alignment = 'left' | 'center' | 'right' | null;

/** A table as a whole; each row is a block. */
export type Table = {
	readonly align: readonly Alignment[];
	/** Absent when the table has none. */
	readonly header: readonly Content[] | undefined;
	readonly rows: readonly (readonly Content[])[];
};

/** What surrounds the body on the page, and the direction of both; all optional, plain text. */
export type Page = {
	/** Where back leads, such as `← Writing`. */
	readonly back?: string;
	/** Date, categories and reading time. */
	readonly meta?: string;
	readonly title?: string;
	readonly deck?: string;
	/** `rtl` for a page that is written from right to left. */
	readonly dir?: 'ltr' | 'rtl';
	/** Where back leads, once more, after the last line. */
	readonly endBack?: string;
	readonly contact?: {readonly label: string; readonly href: string};
};

/** What a block is, wherever it stands. */
export type Shape = {
	/** Characters of source it stands for: its share of the text. */
	readonly weight: number;
} & (
	| {readonly kind: 'head'; readonly page: Page}
	| {readonly kind: 'foot'; readonly page: Page}
	| {readonly kind: 'text'; readonly content: Content; readonly role?: Role}
	| {readonly kind: 'heading'; readonly content: Content; readonly depth: number; readonly id?: string}
	/** Names what follows it, with no blank line between them. */
	| {readonly kind: 'label'; readonly content: Content; readonly role: Role}
	/** Part of a code block: whole lines, the characters from `from` to `to`. */
	| {readonly kind: 'code'; readonly code: Code; readonly from: number; readonly to: number}
	/** One row of a table; -1 is the header. */
	| {readonly kind: 'row'; readonly table: Table; readonly row: number}
	| {readonly kind: 'rule'}
);

/** The smallest piece of a document that is laid out on its own. */
export type Block = {
	readonly shape: Shape;
	readonly container: Container | undefined;
	/** How many of the containers around it, from the innermost on, begin with this block. */
	readonly opens: number;
	/** Blank lines after it. */
	readonly gap: number;
	/** Position in the source where the outermost block around it begins. */
	readonly source: number;
};
