import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {createReportTaker, type Received} from '../../src/terminal/take-reports.ts';

const answer = '\u001B]11;rgb:1616/1818/1c1c\u001B\\';
const press = '\u001B[<0;10;5M';

const takeAll = (chunks: readonly string[]): readonly Received[] => {
	const take = createReportTaker();
	return chunks.flatMap(chunk => take(chunk));
};

const keysOf = (received: readonly Received[]): string =>
	received.map(part => ('keys' in part ? part.keys : '')).join('');

const reportsOf = (received: readonly Received[]): readonly string[] =>
	received.flatMap(part => ('report' in part ? [part.report] : []));

test('keys pass as they are', () => {
	assert.deepEqual(takeAll(['j\u001B[A\u001BOA\u001Bx日本\r']), [{keys: 'j\u001B[A\u001BOA\u001Bx日本\r'}]);
});

test('a report stands between the keys it came between', () => {
	assert.deepEqual(takeAll([`jj${press}k${answer}G`]), [
		{keys: 'jj'},
		{report: press},
		{keys: 'k'},
		{report: answer},
		{keys: 'G'},
	]);
});

test('a report that arrives in two pieces is one report, wherever it was cut', () => {
	for (const report of [answer, '\u001B]11;rgb:ff/ff/ff\u0007', press, '\u001BP1+r544e\u001B\\']) {
		for (let cut = 2; cut < report.length; cut++) {
			const received = takeAll([`j${report.slice(0, cut)}`, `${report.slice(cut)}k`]);
			// Only a mouse report cut before its sign cannot be told from a key in time.
			if (report === press && cut === 2) continue;
			assert.deepEqual(received, [{keys: 'j'}, {report}, {keys: 'k'}], `cut at ${cut}`);
		}
	}
});

test('a report cut after its escape character leaves that key and no text', () => {
	assert.equal(keysOf(takeAll(['\u001B', answer.slice(1)])), '\u001B');
	assert.equal(keysOf(takeAll(['\u001B', press.slice(1)])), '\u001B');
});

test('the escape key does not wait for what may follow', () => {
	assert.deepEqual(takeAll(['\u001B']), [{keys: '\u001B'}]);
});

test('a key held with Alt that begins like a report is a key when the next one comes', () => {
	assert.equal(keysOf(takeAll(['\u001B]', 'j'])), '\u001B]j');
	assert.equal(keysOf(takeAll(['\u001BP', 'q'])), '\u001BPq');
	assert.equal(keysOf(takeAll(['\u001B]2', '\u0003'])), '\u001B]2\u0003');
});

test('nothing typed is lost and nothing stands twice, whatever comes in whatever pieces', () => {
	const piece = fc.oneof(
		fc.constantFrom('j', '\r', '\u001B[A', '\u001B', 'é', ']', '[', '<', '\u001B[', '\u001B[200~'),
		fc.string(),
	);
	fc.assert(
		fc.property(fc.array(piece), pieces => {
			// A last key that is part of no report makes the taker hand out what it may still hold.
			const received = takeAll([...pieces, '\u0003']);
			const text = received.map(part => ('keys' in part ? part.keys : part.report)).join('');
			const wanted = `${pieces.join('')}\u0003`;
			// An escape character that went ahead as a key is told again with the report it began.
			assert.ok(
				text.length >= wanted.length && text.replaceAll('\u001B', '') === wanted.replaceAll('\u001B', ''),
			);
		}),
	);
});

test('of any mixture of keys and reports every report comes out whole', () => {
	const piece = fc.constantFrom('j', 'G', ' ', '\u001B[B', answer, press);
	fc.assert(
		fc.property(fc.array(piece), pieces => {
			const received = takeAll([pieces.join('')]);
			assert.deepEqual(
				reportsOf(received),
				pieces.filter(part => part === answer || part === press),
			);
		}),
	);
});
