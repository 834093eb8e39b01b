import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {markRead, markUnread, type ReadingRecord, stateOf} from '../../src/state/reading-record.ts';
import {unreadCount} from '../../src/state/unread-count.ts';
import {somePost} from '../helpers/posts.ts';

test('the number is right after any marks', () => {
	const posts = Array.from({length: 60}, (_, index) => somePost({id: String(index)}));
	const change = fc.record({
		ids: fc.array(fc.nat(80), {maxLength: 40}),
		isRead: fc.boolean(),
		near: fc.nat(80),
	});
	fc.assert(
		fc.property(fc.array(change), changes => {
			const list = [...posts];
			let record: ReadingRecord = new Map();
			for (const {ids, isRead, near} of changes) {
				for (const id of ids) record = (isRead ? markRead : markUnread)(record, String(id), 1);
				const unread = list.filter(({id}) => stateOf(record.get(id)) === 'unread');
				assert.equal(unreadCount(list, record, near), unread.length);
			}
		}),
	);
});
