import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import {test} from 'node:test';
import {micromark} from 'micromark';
import {gfm, gfmHtml} from 'micromark-extension-gfm';
import {displayWidth} from '../../src/text/width.ts';
import {type Expected, expectedWords, type Word} from './expected-words.ts';
import {gfmExamples} from './gfm-examples.ts';
import {setPlain, shownWords} from './shown-words.ts';

type Example = {readonly name: string; readonly markdown: string; readonly html: string};

type SpecTest = {
	readonly markdown: string;
	readonly html: string;
	readonly section: string;
	readonly number: number;
};

// The package has no types, and no entry an import could take.
const spec = createRequire(import.meta.url)('commonmark-spec') as {readonly tests: readonly SpecTest[]};

const commonMark = spec.tests.map(({markdown, html, section, number}): Example => {
	return {
		name: `${section} ${number}`,
		markdown: markdown.replaceAll('→', '\t'),
		html: html.replaceAll('→', '\t'),
	};
});

const toHtml = (markdown: string): string =>
	micromark(markdown, {extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true});

const gitHub = Object.entries(gfmExamples).flatMap(([subject, sources]) =>
	sources.map(
		(markdown, index): Example => ({name: `${subject} ${index + 1}`, markdown, html: toHtml(markdown)}),
	),
);

/** Where we mean to differ from the examples, and how. */
const departures: Readonly<Record<string, string>> = {
	'HTML blocks 148': 'a table cut by a blank line is no table, so that the <pre> in it is set as words',
	'footnotes 2': 'a footnote has one way back, to the first place that refers to it, and so no ↩2',
	'code 7': 'the title of a code block is shown with its language',
};

const isMark = ({text}: Word): boolean => /^(?:[•☐☑▣─]|\d+\.)$/.test(text);
const plain = (text: string): string => text.normalize('NFKC');
const wordsOf = ({words}: Expected): readonly string[] =>
	words.filter(word => !isMark(word)).map(({text}) => plain(text));
const structureOf = ({words}: Expected): readonly string[] =>
	words.map(word => (isMark(word) ? word.text : `${word.kind} ${word.quotes} ${plain(word.text)}`));

/** The marks, and the stretches of words that stand in the same surroundings. */
const partsOf = (expected: Expected): readonly string[] => {
	const surroundings = expected.words.map(word => (isMark(word) ? word.text : `${word.kind} ${word.quotes}`));
	return surroundings.filter((one, index) => one !== surroundings[index - 1]);
};

/** Length of the longest common subsequence: how many of the expected are shown, in their order. */
const inOrder = (expected: readonly string[], shown: readonly string[]): number => {
	let row: readonly number[] = shown.map(() => 0);
	for (const one of expected) {
		const next: number[] = [];
		for (const [index, other] of shown.entries()) {
			const best = Math.max(row[index] ?? 0, next[index - 1] ?? 0);
			next.push(one === other ? Math.max(best, (row[index - 1] ?? 0) + 1) : best);
		}
		row = next;
	}
	return row.at(-1) ?? 0;
};

/** Share of what the examples say that is shown, the departures counted like the others. */
const shareShown = (reading: (text: Expected) => readonly string[]): number => {
	let [shown, all] = [0, 0];
	for (const {markdown, html} of [...commonMark, ...gitHub]) {
		const expected = reading(expectedWords(html));
		all += expected.length;
		shown += inOrder(expected, reading(shownWords(markdown)));
	}
	return shown / all;
};

/** Compares one reading of every example but the departures with the expected one; says which differ. */
const compare = (examples: readonly Example[], reading: (text: Expected) => readonly string[]): void => {
	const wrong = examples.filter(({name, markdown, html}) => {
		if (departures[name] !== undefined) return false;
		const [expected, shown] = [reading(expectedWords(html)), reading(shownWords(markdown))];
		return JSON.stringify(expected) !== JSON.stringify(shown);
	});
	const [first] = wrong;
	if (first === undefined) return;
	const message = `${wrong.length} of ${examples.length} differ: ${wrong.map(({name}) => name).join(', ')}`;
	assert.deepEqual(
		reading(shownWords(first.markdown)),
		reading(expectedWords(first.html)),
		`${message}\n${first.markdown}`,
	);
};

for (const [name, examples] of [
	['CommonMark 0.31.2', commonMark],
	['GFM', gitHub],
] as const) {
	test(`every word of the ${name} examples is shown, and no other`, () => compare(examples, wordsOf));

	test(`every list, quote, heading, table and rule of the ${name} examples is shown as such`, () =>
		compare(examples, structureOf));

	test(`the code of the ${name} examples is never altered`, () => compare(examples, ({code}) => code));

	for (const columns of [20, 40, 80, 120]) {
		test(`no line of the ${name} examples is wider than ${columns} columns`, () => {
			for (const {name: example, markdown} of examples) {
				for (const {text} of setPlain(markdown, columns)) {
					assert.ok(displayWidth(text) <= columns, `${example}: ${JSON.stringify(text)}`);
				}
			}
		});
	}
}

test('of all words and all parts of the examples, departures and all, 99.9 % are shown', () => {
	assert.ok(shareShown(wordsOf) >= 0.999, `${shareShown(wordsOf)} of the words`);
	assert.ok(shareShown(partsOf) >= 0.999, `${shareShown(partsOf)} of the parts`);
});

test('the code of the departures is shown as it is too, but for that of raw HTML', () => {
	for (const {name, markdown, html} of [...commonMark, ...gitHub]) {
		if (departures[name] === undefined || name === 'HTML blocks 148') continue;
		assert.deepEqual(shownWords(markdown).code, expectedWords(html).code, name);
	}
});

test('every departure is one', () => {
	for (const name of Object.keys(departures)) {
		const example = [...commonMark, ...gitHub].find(one => one.name === name);
		assert.ok(example, name);
		assert.notDeepEqual(
			structureOf(shownWords(example.markdown)),
			structureOf(expectedWords(example.html)),
			name,
		);
	}
});

test('all 652 examples of CommonMark are there', () => {
	assert.equal(commonMark.length, 652);
});

test('the comparison notices a missing letter, an added word and a wrong number', () => {
	const [shown] = [shownWords('3. one *two*')];
	assert.notDeepEqual(wordsOf(shown), wordsOf(expectedWords('<ol start="3"><li>one <em>tw</em></li></ol>')));
	assert.notDeepEqual(
		wordsOf(shown),
		wordsOf(expectedWords('<ol start="3"><li>one <em>two</em> three</li></ol>')),
	);
	assert.notDeepEqual(structureOf(shown), structureOf(expectedWords('<ol><li>one <em>two</em></li></ol>')));
	assert.notDeepEqual(
		structureOf(shown),
		structureOf(expectedWords('<blockquote><ol start="3"><li>one two</li></ol></blockquote>')),
	);
});
