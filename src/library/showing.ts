import {basename} from 'node:path';
import {isDraftFolder} from './folder-kind.ts';
import {ownLine} from './own-line.ts';
import {isSite} from './post-folders.ts';
import type {Entry} from './read-entry.ts';

/** What decides, besides a file itself, whether it is in the list. */
export type Showing = {
	/** Drafts and hidden posts are listed too. */
	readonly drafts: boolean;
	/** The folder is a whole site: its start pages and the notes of a project are no posts. */
	readonly isSite: boolean;
};

/** What the list of a folder shows. */
export const showingIn = (root: string, drafts: boolean | undefined): Showing => ({
	// Who opens a folder of drafts wants to see them.
	drafts: drafts === true || isDraftFolder(ownLine(basename(root))),
	isSite: isSite(root),
});

const inSitesOnly: ReadonlySet<Entry['reason']> = new Set(['start page', 'project note'] as const);

/** Why a file is not in the list of posts; null when it is. */
export const leftOut = ({post, reason}: Entry, {drafts, isSite}: Showing): string | null => {
	if (reason !== null && (isSite || !inSitesOnly.has(reason))) return reason;
	if (drafts) return null;
	return post.draft ? 'draft' : post.hidden ? 'hidden' : null;
};

/** True for an entry that stands in the list. */
export const isListed = (entry: Entry, showing: Showing): boolean => leftOut(entry, showing) === null;
