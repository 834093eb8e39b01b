import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test} from 'node:test';
import {refuseBinary} from '../../src/commands/refuse-binary.ts';
import {drain, readLibrary} from '../../src/library/read-library.ts';
import {temporaryFolder} from '../library/temporary-folder.ts';

const open = (path: string): void =>
	refuseBinary(drain(readLibrary(path, {today: '2024-06-01', drafts: true})), 'what/was/typed');

test('a file that holds no text is refused when it is opened by name, not with its folder', context => {
	const root = temporaryFolder(context, {'s1.md': 'P\u0000NG', 'a.md': 'Words.'});
	assert.throws(() => open(join(root, 's1.md')), {
		name: 'UsageError',
		message: 'what/was/typed is no text — it holds zero bytes; open it with another program',
	});
	assert.doesNotThrow(() => open(root));
	assert.doesNotThrow(() => open(join(root, 'a.md')));
});
