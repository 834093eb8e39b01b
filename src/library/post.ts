/** A fault found while reading a file: shown to the reader, never thrown. */
export type Problem = {
	/** What is wrong and what to do, one sentence without the file's name. */
	readonly message: string;
	/** Line of the file, counted from 1, when the fault has one. */
	readonly line?: number;
	/** Path of the file or folder below the library folder, when the fault is not told of one post. */
	readonly file?: string;
};

/** What the reader knows of a post without its body. */
export type Post = {
	/** Path below the library folder, with `/` and in Unicode NFC: unique and stable. */
	readonly id: string;
	/** Absolute path of the file. */
	readonly file: string;
	readonly title: string;
	/** Calendar day as the author wrote it, `YYYY-MM-DD`. */
	readonly date: string | null;
	/** The rest of the written date, as sortable text; orders posts of one day only. */
	readonly time: string;
	readonly updated: string | null;
	/** True when `date` lies after the day the library was read. */
	readonly scheduled: boolean;
	readonly categories: readonly string[];
	readonly tags: readonly string[];
	readonly draft: boolean;
	readonly hidden: boolean;
	/** The deck (subtitle) as the author wrote it, or the opening words of the text; plain text, one line. */
	readonly excerpt: string;
	/** True when `excerpt` comes from the front matter and so stands under the title. */
	readonly hasDeck: boolean;
	readonly authors: readonly string[];
	/** Reading time: stated by the author or computed; whole minutes; 0 when there is nothing to read. */
	readonly minutes: number;
	readonly lang: string | null;
	readonly dir: 'ltr' | 'rtl';
	readonly series: {readonly name: string; readonly number: number | null} | null;
	readonly slug: string;
	/** Address of the post on the web, when the front matter or the library's pattern gives one. */
	readonly url: string | null;
	/** Address the post is about (a link post). */
	readonly link: string | null;
	/** Other names of the post, for links only. */
	readonly aliases: readonly string[];
	readonly problems: readonly Problem[];
};

/** The text of a post, read from disk when it is opened. */
export type Body = {
	/** Markdown without front matter; no control characters but line feed and tab. */
	readonly text: string;
	/** Line of the file on which `text` starts, counted from 1. */
	readonly line: number;
	/** True when the first heading repeats the title and need not be set twice. */
	readonly startsWithTitle: boolean;
	/** Its name says that it is MDX. */
	readonly isMdx?: boolean;
};

/** A file that is no post, and why. */
export type Skipped = {readonly file: string; readonly reason: string};

/** Everything one folder (or one file) holds. */
export type Library = {
	/** Absolute path of the folder, or of the file when a single file was opened. */
	readonly root: string;
	readonly title: string;
	readonly author: string | null;
	/** Address behind “Start a conversation”: `mailto:` or `https:`. */
	readonly contact: string | null;
	/** Newest first. */
	readonly posts: readonly Post[];
	readonly skipped: readonly Skipped[];
	/** Faults of the library itself (library.yaml, unreadable folders). */
	readonly problems: readonly Problem[];
};
