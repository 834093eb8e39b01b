import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {countUnread} from '../../src/state/count-unread.ts';
import {leaveAt, markRead, markUnread, type ReadingRecord, stateOf} from '../../src/state/reading-record.ts';
import {somePost} from '../helpers/posts.ts';

const changes = {
	read: markRead,
	unread: markUnread,
	begin: (record: ReadingRecord, id: string, at: number) => leaveAt(record, id, {progress: 0.5}, at),
} as const;

test('the number is right after any marks', () => {
	const posts = Array.from({length: 60}, (_, index) => somePost({id: String(index)}));
	const change = fc.record({
		ids: fc.array(fc.nat(80), {maxLength: 40}),
		change: fc.constantFrom(...Object.values(changes)),
		near: fc.nat(80),
	});
	fc.assert(
		fc.property(fc.array(change), many => {
			const list = [...posts];
			let record: ReadingRecord = new Map();
			for (const {ids, change: mark, near} of many) {
				for (const id of ids) record = mark(record, String(id), 1);
				const unread = list.filter(({id}) => stateOf(record.get(id)) !== 'read');
				assert.equal(countUnread(list, record, near), unread.length);
			}
		}),
	);
});
