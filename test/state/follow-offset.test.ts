import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {followOffset} from '../../src/state/follow-offset.ts';

const words = fc.array(fc.stringMatching(/^[a-e]{1,3}$/), {minLength: 4, maxLength: 20});

test('an offset stays at its word whatever is edited on both sides of it', () => {
	fc.assert(
		fc.property(words, words, fc.nat(), fc.nat(), (before, after, left, right) => {
			// One word changes at each side, of so many that the text is still the same one.
			const change = (text: readonly string[], at: number): readonly string[] =>
				text.map((word, index) => (index === at % text.length ? 'X' : word));
			const was = [...before, 'NEEDLE', ...after].join(' ');
			const now = [...change(before, left), 'and', 'NEEDLE', ...change(after, right)].join(' ');
			const at = followOffset(was, now, was.indexOf('NEEDLE'));
			assert.equal(at, now.indexOf('NEEDLE'));
		}),
	);
});

test('an offset within a word that is kept is within it still', () => {
	assert.equal(followOffset('One old needle of them all.', 'One very new needle in them all.', 10), 15);
});

test('an offset whose words are gone is where the edit begins', () => {
	assert.equal(followOffset('Some words, a needle, and more.', 'Some words, a pin, and more.', 14), 14);
	assert.equal(followOffset('Some words. A needle. And more.', 'Some words. And more.', 14), 13);
});

test('an offset in a script without spaces stays at its sign', () => {
	assert.equal(followOffset('日本語の長い行と短い行', '日本の長い行と短か行', 7), 6);
});

test('nothing is said of another text', () => {
	assert.equal(followOffset('The needle is here.', 'Quite other things are told by now.', 4), null);
});

test('of a very long text with edits far apart nothing is said between them, and all is said around them', () => {
	const long = 'some words and more '.repeat(4000);
	const textWith = (one: string, other: string): string =>
		[long, long, one, long, 'needle', long, other, long, long].join('');
	const was = textWith('this', 'that');
	const now = textWith('now', 'then');
	assert.equal(followOffset(was, now, 3), 3);
	assert.equal(followOffset(was, now, was.length - 3), now.length - 3);
	assert.equal(followOffset(was, now, was.indexOf('needle')), null);
});
