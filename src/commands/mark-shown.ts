import process from 'node:process';
import type {Post} from '../library/post.ts';
import {markRead} from '../state/reading-record.ts';
import {sanitizeLine} from '../text/sanitize.ts';
import {libraryKey, type Source} from './open-library.ts';
import {openRecords} from './open-records.ts';
import {ownSettings} from './own-settings.ts';

/** Marks a post as read, for who reads it without the reader. A memory that cannot be written is a line on standard error. */
export const markShown = (post: Post, {source, archive}: Source): void => {
	const {settings} = ownSettings(archive);
	const records = openRecords(libraryKey(source, archive), settings);
	const {warning} = records.save(markRead(records.record, post.id, Date.now()), {leaving: true});
	for (const line of [records.warning, warning]) {
		if (line !== null) process.stderr.write(`${sanitizeLine(line)}\n`);
	}
};
