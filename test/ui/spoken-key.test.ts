import assert from 'node:assert/strict';
import {test} from 'node:test';
import {defaultKeys} from '../../src/ui/key-map.ts';
import {spokenBinding} from '../../src/ui/spoken-key.ts';

const spoken = (keys: readonly string[]): string =>
	spokenBinding({command: 'down', keys, screens: ['list'], help: 'down'});

test('keys are said by name: arrows, signs, capitals, and keys that are held', () => {
	assert.equal(spoken(['j', 'down']), 'j, down arrow: down');
	assert.equal(spoken([']', '\\']), 'right bracket, backslash: down');
	assert.equal(spoken(['G', 'ctrl+d', 'shift+tab']), 'capital G, control d, shift tab: down');
	assert.equal(spoken(['g g']), 'g g: down');
});

test('no key of the program is a bare sign', () => {
	for (const binding of defaultKeys) {
		const names = spokenBinding({...binding, help: ''});
		assert.match(names, /^[\p{L}\p{N} ,]+: $/u, names);
	}
});
