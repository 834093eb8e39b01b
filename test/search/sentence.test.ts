import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {compileQuery} from '../../src/search/find-in-text.ts';
import {sentenceIn} from '../../src/search/sentence.ts';

/** The sentence with its marks in brackets. */
const sentence = (markdown: string, source: string): string | undefined => {
	const found = sentenceIn(markdown, compileQuery(source));
	if (found === undefined) return undefined;
	let shown = '';
	let end = 0;
	for (const mark of found.marks) {
		shown += `${found.text.slice(end, mark.start)}[${found.text.slice(mark.start, mark.end)}]`;
		({end} = mark);
	}
	return shown + found.text.slice(end);
};

test('the sentence around the first match is shown, every match in it marked', () => {
	const text = 'First one. A *tool* is a [tool](a), no more! Last “one”.';
	assert.equal(sentence(text, 'tool'), 'A [tool] is a [tool], no more!');
	assert.equal(sentence(text, 'first'), '[First] one.');
	assert.equal(sentence(text, 'last'), '[Last] “one”.');
	assert.equal(sentence('她说：“不。”然后我们走了。天黑了。', '我们'), '然后[我们]走了。');
});

test('a heading, an item or a line of code is shown by itself', () => {
	assert.equal(sentence('# A tool\n\nText', 'tool'), 'A [tool]');
	assert.equal(sentence('- one\n- two tools', 'tool'), 'two [tool]s');
	assert.equal(sentence('```\nlet a;\nlet b;\n```', 'b;'), 'let [b;]');
});

test('a long sentence is cut between words, and says so', () => {
	const words = `${'word '.repeat(100)}tool${' word'.repeat(100)}`;
	const shown = sentence(words, 'tool') ?? '';
	assert.match(shown, /^…word (?:word )+\[tool\](?: word)+…$/);
	assert.ok(shown.length < 250);
	assert.match(sentence(`${'我'.repeat(500)}工具${'𠮷'.repeat(500)}`, '工具') ?? '', /^…我+\[工具\]𠮷+…$/u);
});

test('a post without a match has no sentence', () => {
	assert.equal(sentence('Text', 'tool'), undefined);
	assert.equal(sentence('', 'tool'), undefined);
});

test('a sentence is one line and cannot drive a terminal', () => {
	const hostile = fc.constantFrom(
		'tool',
		' ',
		'. ',
		'\n',
		'\n\n',
		'&#27;[2J',
		'\u001b]0;x\u0007',
		'\u202e',
		'**',
		'…',
		'ß',
		'👩‍💻',
		'```\n',
	);
	fc.assert(
		fc.property(fc.array(hostile, {maxLength: 40}), pieces => {
			const found = sentenceIn(pieces.join(''), compileQuery('tool'));
			if (found === undefined) return;
			assert.doesNotMatch(found.text, /[\0-\x1f\x7f-\x9f\u202e]/);
			for (const {start, end} of found.marks) assert.equal(found.text.slice(start, end), 'tool');
		}),
		{numRuns: 1000},
	);
});
