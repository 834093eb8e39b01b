import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createDocument} from '../../src/render/document.ts';
import {createPaint, themes} from '../../src/render/theme.ts';
import {waitingLines} from '../../src/state/waiting-lines.ts';

const document = createDocument({
	text: 'One.\n\nTwo.\n\n# Part\n\n## Section\n\nText under it.\n\n---\n\nEnd.\n',
});
const layout = document.layout({
	columns: 40,
	measure: 36,
	paint: createPaint(themes.mono, 'plain'),
	hyperlinks: false,
});
const all = [...layout.all()];
const upTo = (words: string) => all.slice(0, all.findIndex(({text}) => text.includes(words)) + 1);

test('a heading at the foot of a page waits, with all above it that belongs to it', () => {
	const lines = upTo('Section');
	const shown = lines.slice(0, lines.length - waitingLines(lines)).map(({text}) => text.trim());
	assert.equal(shown.filter(Boolean).at(-1), 'Two.');
	assert.ok(waitingLines(upTo('Part')) > 0);
});

test('a heading with its text stands', () => {
	assert.equal(waitingLines(upTo('Text under it.')), 0);
	assert.equal(waitingLines(upTo('End.')), 0);
});

test('a window with nothing but a heading shows it', () => {
	const heading = all.filter(({kind}) => kind === 'heading').slice(0, 1);
	assert.equal(waitingLines(heading), 0);
	assert.equal(waitingLines([]), 0);
});

test('the name of a language waits for its code, with the heading above it', () => {
	const code = createDocument({text: 'One.\n\n## Code\n\n```js\na\nb\n```\n'});
	const lines = [
		...code
			.layout({columns: 40, measure: 36, paint: createPaint(themes.mono, 'plain'), hyperlinks: false})
			.all(),
	];
	const label = lines.findIndex(({text}) => text.trim() === 'js');
	const shown = lines.slice(0, label + 1 - waitingLines(lines.slice(0, label + 1)));
	assert.equal(
		shown
			.map(({text}) => text.trim())
			.filter(Boolean)
			.at(-1),
		'One.',
	);
	assert.equal(waitingLines(lines.slice(0, label + 2)), 0);
});
