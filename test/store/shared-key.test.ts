import assert from 'node:assert/strict';
import {test} from 'node:test';
import {localKey, sharedKey} from '../../src/store/shared-key.ts';

for (const [key, home, shared] of [
	['/home/ada/blog', '/home/ada', '~/blog'],
	['/Users/ada/some/blog', '/Users/ada', '~/some/blog'],
	['C:\\Users\\ada\\some\\blog', 'C:\\Users\\ada', '~/some/blog'],
	['/home/ada/..blog', '/home/ada', '~/..blog'],
	['/home/ada/cafe\u0301', '/home/ada', '~/caf\u00E9'],
] as const) {
	test(`${key} is ${shared} on every machine`, () => {
		assert.equal(sharedKey(key, home), shared);
		assert.equal(localKey(shared, home).normalize('NFC'), key.normalize('NFC'));
	});
}

for (const [key, home] of [
	['my-writing', '/home/ada'],
	['@ada/writing', '/home/ada'],
	['/srv/blog', '/home/ada'],
	['/home/adabert/blog', '/home/ada'],
	['/home/ada', '/home/ada'],
	['D:\\blog', 'C:\\Users\\ada'],
	['/home/ada/blog', null],
] as const) {
	test(`${key} keeps its name with the home ${home}`, () => {
		assert.equal(sharedKey(key, home), key);
		assert.equal(localKey(key, home), key);
	});
}
