import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createDocument} from '../../src/render/document.ts';
import type {Action} from '../../src/state/action.ts';
import {recordOf} from '../../src/state/post-moves.ts';
import {bookmarkOf} from '../../src/state/reading-record.ts';
import {progressOf, showsEnd} from '../../src/state/reading-view.ts';
import {reduce} from '../../src/state/reduce.ts';
import {someLibrary, somePost} from '../helpers/posts.ts';
import {someSession} from '../helpers/session.ts';

const post = somePost({id: 'a'});

test('all of a post was seen only where its end is in the window, what stands below the text included', () => {
	const text = Array.from({length: 60}, (_, index) => `Paragraph ${index}.`).join('\n\n');
	const document = createDocument({text, page: {endBack: '← All writing'}});
	const opening: Action = {type: 'open', post, document, at: 1};
	let session = reduce(someSession(someLibrary([post])), opening);
	const shares = new Map<boolean, number>();
	for (let line = 0; line < 150 && session.open; line++) {
		shares.set(showsEnd(session.open, session), progressOf(session.open, session));
		const kept = bookmarkOf(recordOf(session, 2).get('a'))?.progress;
		assert.equal(kept, progressOf(session.open, session));
		session = reduce(session, {type: 'move', by: 'line', direction: 1, at: 2});
	}
	assert.equal(shares.get(true), 1);
	assert.equal(shares.get(false), 0.99);
});
