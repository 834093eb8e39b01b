import assert from 'node:assert/strict';
import {test} from 'node:test';
import {nearCommand} from '../../src/commands/near-command.ts';

const own = {forReaders: false};

for (const [word, command] of [
	['lst', 'list'],
	['lists', 'list'],
	['lost', 'list'],
	['lsit', 'list'],
	['ist', 'list'],
	['Serch', 'search'],
	['chekc', 'check'],
	['now', 'new'],
	['ls', undefined],
	['tsil', undefined],
	['lust-x', undefined],
	['', undefined],
	['reading', undefined],
] as const) {
	test(`"${word}" is ${command === undefined ? 'near no command' : `near ${command}`}`, () => {
		assert.equal(nearCommand(word, own), command);
	});
}

test('a command that a program does not have is not near', () => {
	assert.equal(nearCommand('chek', {forReaders: true}), undefined);
	assert.equal(nearCommand('lst', {forReaders: true}), 'list');
});
