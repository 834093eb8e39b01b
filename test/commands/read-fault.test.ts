import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {readFault} from '../../src/commands/read-fault.ts';
import {temporaryFolder} from '../library/temporary-folder.ts';

const faultOf = (file: string): string => {
	try {
		return readFileSync(file, 'utf8');
	} catch (error) {
		return readFault(error);
	}
};

test('a post whose file or folder is gone is told as such, without the words and the path of the system', context => {
	const folder = temporaryFolder(context, {});
	assert.equal(faultOf(path.join(folder, 'a.md')), 'its file is gone');
	writeFileSync(path.join(folder, 'now-a-file'), '');
	assert.equal(faultOf(path.join(folder, 'now-a-file', 'a.md')), 'its file is gone');
});

test('what the system says otherwise is told with what to do', () => {
	const denied = Object.assign(new Error('EACCES: permission denied, open'), {code: 'EACCES'});
	assert.equal(readFault(denied), 'permission denied — allow it to be read');
	assert.equal(readFault(new Error('it is not a file any more')), 'it is not a file any more');
});
