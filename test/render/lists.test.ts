import assert from 'node:assert/strict';
import {test} from 'node:test';
import {show} from './show.ts';

test('items hang from their bullets, which change with the level', () => {
	assert.deepEqual(
		show('- one two three four five six\n  - nested words that wrap around\n    - deeper', 24),
		[
			'•  one two three four',
			'   five six',
			'   ◦  nested words that',
			'      wrap around',
			'      ▪  deeper',
		],
	);
});

test('numbers begin where the list says and are aligned at the right', () => {
	assert.deepEqual(show('9. nine\n10. ten\n11. eleven'), [' 9. nine', '10. ten', '11. eleven']);
	assert.deepEqual(show('0. zero'), ['0. zero']);
});

test('a year at the beginning of an item is a list of its own', () => {
	assert.deepEqual(show('- 1986. A great year'), ['•  1986. A great year']);
});

test('a loose list has air between its items, a tight one has none', () => {
	assert.deepEqual(show('- a\n\n- b'), ['•  a', '', '•  b']);
	assert.deepEqual(show('- a\n- b'), ['•  a', '•  b']);
});

test('inline marks work in tight lists', () => {
	assert.deepEqual(show('- **b** and `c` &copy; \\*'), ['•  b and c © *']);
});

test('tasks show a box instead of a bullet, and behind a number', () => {
	assert.deepEqual(show('- [ ] open\n- [x] done\n\n1. [X] first'), ['☐  open', '☑  done', '', '1. ☑  first']);
	assert.deepEqual(show('- [ ] loose\n\n- [x] tasks'), ['☐  loose', '', '☑  tasks']);
});

test('an item without text shows its bullet', () => {
	assert.deepEqual(show('-\n- a\n- '), ['•', '•  a', '•']);
});

test('code, quotes and paragraphs stand inside their item', () => {
	assert.deepEqual(show('1. a\n\n   b\n\n   ```\n   code\n   ```\n\n   > quote'), [
		'1. a',
		'',
		'   b',
		'',
		'     code',
		'',
		'   │ quote',
	]);
});

test('lists nested too deeply for the column go on without further indent, and nothing is lost', () => {
	const text = Array.from({length: 12}, (_, level) => `${'  '.repeat(level)}- level ${level}`).join('\n');
	const lines = show(text, 24);
	for (let level = 0; level < 12; level++) {
		assert.equal(lines.filter(line => line.includes(`level ${level}`)).length, level === 1 ? 3 : 1);
	}
	assert.ok(lines.every(line => line.length <= 24));
});

test('tasks that are neither open nor done have a sign of their own', () => {
	assert.deepEqual(show('- [/] half\n- [-] dropped\n- [>] **moved**\n- [ ] open'), [
		'◧  half',
		'☒  dropped',
		'→  moved',
		'☐  open',
	]);
	assert.deepEqual(show('- [/] one\n\n- [-] two'), ['◧  one', '', '☒  two']);
});

test('brackets that are no box stay, as those of a list of changes', () => {
	assert.deepEqual(show('- [+] added\n- [-] removed'), ['•  [+] added', '•  [-] removed']);
	assert.deepEqual(show('- [-](a.md)\n- [/]x\n- [!] y\n- `[-]` z'), [
		'•  -',
		'•  [/]x',
		'•  [!] y',
		'•  [-] z',
	]);
});
