import assert from 'node:assert/strict';
import {test} from 'node:test';
import {defaultKeys} from '../../src/ui/key-map.ts';
import {createSessionStore} from '../../src/ui/session-store.ts';
import {createSpokenLog} from '../../src/ui/spoken-log.ts';
import {createSpokenStore} from '../../src/ui/spoken-store.ts';
import {someLibrary, somePost} from '../helpers/posts.ts';
import {someSession} from '../helpers/session.ts';

test('who comes back from the shell is told where they are, below all that was said', () => {
	const store = createSpokenStore(createSessionStore(someSession(someLibrary([somePost({id: 'one'})]))));
	const log = createSpokenLog(store, defaultKeys);
	const begun = log.get();
	let calls = 0;
	const end = log.subscribe(() => calls++);
	log.welcomeBack();
	end();
	assert.equal(calls, 1);
	assert.deepEqual(log.get().slice(0, -1), begun);
	assert.match(log.get().at(-1) ?? '', /^Selected: one/);
});
