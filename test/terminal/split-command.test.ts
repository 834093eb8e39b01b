import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {splitCommand} from '../../src/terminal/split-command.ts';

const cases: ReadonlyArray<readonly [command: string, words: readonly string[]]> = [
	['', []],
	['  \t ', []],
	['vim', ['vim']],
	[' code  --wait\n', ['code', '--wait']],
	['"/tmp/bin dir/ed" -w', ['/tmp/bin dir/ed', '-w']],
	["'/tmp/bin dir/ed' -w", ['/tmp/bin dir/ed', '-w']],
	['/tmp/bin\\ dir/ed', ['/tmp/bin dir/ed']],
	['/tmp/ed --wait "a b"', ['/tmp/ed', '--wait', 'a b']],
	['ed --title="my \\"post\\" \\n"', ['ed', '--title=my "post" \\n']],
	['ed ""', ['ed', '']],
	['ed \'a\'"b"c', ['ed', 'abc']],
	["/home/o'brien/ed -w", ["/home/o'brien/ed", '-w']],
	['ed "a b', ['ed', '"a', 'b']],
	['ed\\', ['ed\\']],
];

for (const [command, words] of cases)
	test(`${JSON.stringify(command)} is split into ${JSON.stringify(words)}`, () => {
		assert.deepEqual(splitCommand(command, 'linux'), words);
	});

test('on Windows backslashes are part of a path', () => {
	assert.deepEqual(splitCommand('"C:\\Program Files\\ed.exe" -w', 'win32'), [
		'C:\\Program Files\\ed.exe',
		'-w',
	]);
	assert.deepEqual(splitCommand('C:\\bin\\ed.exe "a b"', 'win32'), ['C:\\bin\\ed.exe', 'a b']);
});

test('words that are quoted come back as they were', () => {
	const quote = (word: string) => `'${word.replaceAll("'", `'"'"'`)}'`;
	fc.assert(
		fc.property(fc.array(fc.string({unit: 'grapheme'})), words => {
			assert.deepEqual(splitCommand(words.map(quote).join(' '), 'linux'), words);
		}),
	);
});
