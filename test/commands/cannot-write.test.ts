import assert from 'node:assert/strict';
import {test} from 'node:test';
import {cannotWrite} from '../../src/commands/cannot-write.ts';

const sentenceOf = (code: string, words: string): string => {
	const error = Object.assign(new Error(`${code}: ${words}, open '/a/b'`), {code});
	return String(cannotWrite(error, 'b'));
};

for (const [code, words, told] of [
	['EACCES', 'permission denied', 'no permission to write it'],
	['EPERM', 'operation not permitted', 'no permission to write it'],
	['ENOSPC', 'no space left on device', 'the disk is full'],
	['EEXIST', 'file already exists', 'there is a file of that name'],
	['ENOTDIR', 'not a directory', 'a file is where a folder should be'],
	['EMFILE', 'too many open files', 'too many open files (EMFILE)'],
] as const) {
	test(`${code} is told in words, as a fault of writing`, () => {
		assert.equal(sentenceOf(code, words), `UsageError: cannot write b: ${told}`);
	});
}

test('a mistake of the program stays what it is', () => {
	const error = new TypeError('x is undefined');
	assert.equal(cannotWrite(error, 'b'), error);
});
