import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createKeyQueue} from '../../src/ui/key-queue.ts';

test('a key waits until the one before it is done with', async () => {
	const done: string[] = [];
	let finish = () => {};
	const press = createKeyQueue((key: string) => {
		if (key !== 'enter') {
			done.push(key);
			return;
		}
		return new Promise<void>(resolve => {
			finish = () => {
				done.push(key);
				resolve();
			};
		});
	});
	press('j');
	press('enter');
	press('G');
	assert.deepEqual(done, ['j']);
	finish();
	await new Promise(resolve => setImmediate(resolve));
	assert.deepEqual(done, ['j', 'enter', 'G']);
});

test('keys that are done with at once are handled at once', () => {
	const done: string[] = [];
	const press = createKeyQueue((key: string) => void done.push(key));
	for (const key of 'jjj') press(key);
	assert.deepEqual(done, ['j', 'j', 'j']);
});
