import type {Post} from '../library/post.ts';
import {markRead} from '../state/reading-record.ts';
import {libraryKey, type Source} from './open-library.ts';
import {openRecords, warningsOf} from './open-records.ts';
import {ownSettings} from './own-settings.ts';
import {tell} from './tell.ts';

/**
 * Marks a post as read, for who reads it without the reader, and returns the exit code. What is wrong with the memory is a line on
 * standard error, and the code is 1 when the mark is not kept.
 */
export const markShown = (post: Post, {source, archive}: Source, program: string): number => {
	const {settings} = ownSettings(archive);
	const records = openRecords(libraryKey(source, archive), settings);
	const result = records.save(markRead(records.record, post.id, Date.now()), {leaving: true});
	for (const warning of warningsOf(records, result)) tell(program, warning);
	return result.saved ? 0 : 1;
};
