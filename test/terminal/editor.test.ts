import assert from 'node:assert/strict';
import {test} from 'node:test';
import {editorCommand} from '../../src/terminal/editor.ts';

test('VISUAL names the editor, or EDITOR where it is empty', () => {
	assert.deepEqual(editorCommand({VISUAL: 'code --wait', EDITOR: 'vim'}), ['code', '--wait']);
	assert.deepEqual(editorCommand({VISUAL: ' ', EDITOR: 'vim'}), ['vim']);
	assert.equal(editorCommand({}), undefined);
	assert.equal(editorCommand({VISUAL: '""'}), undefined);
});

test('an editor in a folder with a space in its name is named in quotes', () => {
	assert.deepEqual(editorCommand({VISUAL: '"/tmp/bin dir/ed" -w'}, 'linux'), ['/tmp/bin dir/ed', '-w']);
	assert.deepEqual(editorCommand({EDITOR: 'C:\\bin\\ed.exe'}, 'win32'), ['C:\\bin\\ed.exe']);
});
