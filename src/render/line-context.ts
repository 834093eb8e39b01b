/** What is known of a line besides its words. */
export type LineContext = {
	/** In code, or in a comment, so that its signs mean nothing. */
	readonly isCode: boolean;
	/** The text is known to be MDX. */
	readonly isProgram: boolean;
	/** In HTML that nothing of Markdown may end before a blank line does: a table, or what is shown as typed. */
	readonly isInHtml: boolean;
	/** Whether the end of a component or a paired tag of a template comes behind the line. */
	readonly isClosed: (name: string) => boolean;
	/** Whether the line stands in an item of a list, given its indent. */
	readonly isInItem: (indent: number) => boolean;
};
