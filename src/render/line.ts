/** A position in the text of a document: exact at every width, whatever the theme. */
export type Place = {
	/** Index of the block, counted from 0 over the whole document. */
	readonly block: number;
	/** UTF-16 units into the block's plain text. */
	readonly offset: number;
};

/** A range of a block's text, such as a match of a search. */
export type TextRange = {readonly block: number; readonly start: number; readonly end: number};

/** What a line is; a label names what follows it, such as the language of code or the kind of a callout. */
export type LineKind = 'text' | 'heading' | 'label' | 'code' | 'table' | 'rule' | 'blank';

/** Cells of a line that belong to a link. */
export type LinkSpan = {
	/** First cell, counted from 0 at the left edge of the window. */
	readonly from: number;
	/** Cell after the last. */
	readonly to: number;
	/** Names the link: what `Document.link` takes. */
	readonly link: number;
};

/** One line of a document laid out for one width. */
export type Line = Place & {
	/** Text with SGR and OSC 8 sequences; no wider than the window; everything opened on it is closed on it. */
	readonly text: string;
	readonly kind: LineKind;
	readonly links?: readonly LinkSpan[];
	/** Code that goes on beyond the window's edge. */
	readonly isCut?: true;
};
