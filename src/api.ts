/** An archive of posts, as the program that opens it describes it. */
export type ArchiveOptions = {
	/**
	 * Folder of the posts: an absolute path or a file URL, such as `new URL('posts', import.meta.url)`.
	 * A `library.yaml` in it may say the rest.
	 */
	readonly posts: string | {readonly href: string};
	/**
	 * Name of the package. People see it without its owner in the help and in messages, and read marks are kept under it: a new
	 * name starts with new marks.
	 */
	readonly name: string;
	/** What `--version` prints; `0.0.0` when absent. */
	readonly version?: string;
	/** Stands above the list. Like the next three, stronger than the same line of `library.yaml`. */
	readonly title?: string;
	readonly author?: string;
	/** Where “Start a conversation” leads: a mail address, or an `https:` address. */
	readonly contact?: string;
	/** Where the posts are on the web: a pattern with `{slug}`, `{year}`, `{month}` and `{day}`, or the address they stand below. */
	readonly url?: string;
	/** The colors for readers who chose none: `auto`, `ink` (dark), `paper` (light) or `mono`. */
	readonly theme?: 'auto' | 'ink' | 'paper' | 'mono';
};

/**
 * Runs an archive as a command: reads the command line of the process (`--help` tells what it takes), opens the reader or prints, and
 * ends the process. Rejects with a `TypeError` when the options cannot be used.
 *
 * @example
 * await run({name: 'my-writing', posts: new URL('posts', import.meta.url)});
 */
export const run = async (options: ArchiveOptions): Promise<void> => {
	const [{default: process}, {drawEarly}] = await Promise.all([
		import('node:process'),
		import('./commands/early-frame.ts'),
	]);
	const early = drawEarly(JSON.stringify(options));
	try {
		const [{main}, {archiveOf}] = await Promise.all([
			import('./commands/main.ts'),
			import('./commands/archive-of.ts'),
		]);
		await main(process.argv.slice(2), archiveOf(options), early);
	} catch (error) {
		early?.endings.leave();
		throw error;
	}
};
