import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createPartFinder} from '../../src/library/part-finder.ts';
import {createDocument} from '../../src/render/document.ts';
import {patiently} from '../helpers/patiently.ts';

const finderIn = (text: string) =>
	createPartFinder({text, line: 1, startsWithTitle: false}, body => {
		const {placeOfId} = createDocument(body);
		return id => placeOfId(id) !== undefined;
	});

test('a part is found by the id that a tag or an attribute list bears, in any quotes', () => {
	const text = `<a id="one"></a> <p name='two'> <i id=three> ## Four {#four} <b id=five class="six">`;
	const find = createPartFinder({text, line: 1, startsWithTitle: false}, () => () => false);
	assert.deepEqual(['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'id'].filter(find), [
		'one',
		'two',
		'three',
		'four',
		'five',
		'six',
	]);
});

test('a block of a note app is found by its name at the end of a line, and by no other', () => {
	const find = finderIn('## zz\n\nWords. ^one\n\n- item ^A-2  \n\n> quote\n\n^three\n\nx^four, 2 ^five x\n');
	const ids = ['^one', '^a-2', '^three', 'Head#^one', '^four', '^five', '^zz'];
	assert.deepEqual(ids.filter(find), ['^one', '^a-2', '^three', 'Head#^one']);
});

patiently('a text of links to nothing is gone through once, not for each of them', () => {
	const ids = Array.from({length: 60_000}, (_, index) => `part-${index}`);
	const find = finderIn(
		`${ids.map(id => `[a](#x${id}) <b>`).join('\n')}\n\n${'## A heading\n'.repeat(20_000)}`,
	);
	assert.deepEqual(ids.filter(find), []);
});
