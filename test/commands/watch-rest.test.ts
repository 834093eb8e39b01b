import assert from 'node:assert/strict';
import {test} from 'node:test';
import {watchRest} from '../../src/commands/watch-rest.ts';
import {createSessionStore} from '../../src/ui/session-store.ts';
import {someLibrary} from '../helpers/posts.ts';
import {someSession} from '../helpers/session.ts';

test('there is a rest before the first change, none right behind a change, and one after a moment', {
	timeout: 10_000,
}, async () => {
	const store = createSessionStore(someSession(someLibrary([])));
	const isResting = watchRest(store);
	assert.equal(isResting(), true);
	store.dispatch({type: 'say', message: 'something'});
	assert.equal(isResting(), false);
	while (!isResting()) await new Promise(resolve => setTimeout(resolve, 5));
	store.dispatch({type: 'say', message: 'something else'});
	assert.equal(isResting(), false);
});
