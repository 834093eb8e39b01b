import assert from 'node:assert/strict';
import {test} from 'node:test';
import {editorFailure, editorFault} from '../../src/commands/editor-fault.ts';
import {readBody} from '../../src/library/read-body.ts';
import {edit} from '../../src/terminal/editor.ts';
import {somePost} from '../helpers/posts.ts';

const faultOf = async (run: () => unknown): Promise<string> => {
	try {
		await run();
		return 'none';
	} catch (error) {
		return editorFault('nosuched', 'a.md', error);
	}
};

test('an editor that is not there is told with what to do', async () => {
	assert.equal(
		await faultOf(() => edit(['nosuched-anywhere'], 'a.md', 1)),
		'The editor nosuched cannot be started: no such program — name another one in VISUAL or EDITOR',
	);
});

test('a file that is gone is not taken for an editor that is', async () => {
	assert.match(
		await faultOf(() => readBody(somePost({id: 'a.md', file: '/no/such/a.md'}))),
		/^a\.md cannot be edited: its file is gone$/,
	);
});

test('an editor that ends with an exit code or by a signal is told with what to do', async () => {
	const failureOf = async (script: string) => {
		const failure = await edit(['sh', '-c', script], 'a.md', 1);
		return failure && editorFailure('vim', failure);
	};
	const remedy = 'run it in a shell to see why';
	assert.equal(await failureOf('exit 3'), `The editor vim ended with exit code 3 — ${remedy}`);
	assert.equal(await failureOf('kill -9 $$'), `The editor vim ended with SIGKILL — ${remedy}`);
	assert.equal(await failureOf('exit 0'), null);
});
