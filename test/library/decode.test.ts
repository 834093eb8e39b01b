import assert from 'node:assert/strict';
import {test} from 'node:test';
import {decode} from '../../src/library/decode.ts';

const bytes = (...values: readonly number[]): Buffer => Buffer.from(values);
const bigEndian = (text: string): Buffer =>
	Buffer.concat([bytes(0xfe, 0xff), Buffer.from(text, 'utf16le').swap16()]);

const rows: readonly (readonly [what: string, bytes: Buffer, text: string])[] = [
	['UTF-8', Buffer.from('Größe 木 🌲'), 'Größe 木 🌲'],
	['UTF-8 behind its mark', Buffer.concat([bytes(0xef, 0xbb, 0xbf), Buffer.from('oak')]), 'oak'],
	[
		'UTF-16, little end first',
		Buffer.concat([bytes(0xff, 0xfe), Buffer.from('oak 木', 'utf16le')]),
		'oak 木',
	],
	['UTF-16, big end first', bigEndian('oak 木'), 'oak 木'],
	['UTF-16 with half a character at its end', Buffer.concat([bigEndian('oak'), bytes(0)]), 'oak'],
	['lines that end as on Windows', Buffer.from('a\r\nb\r\n'), 'a\nb\n'],
	['lines that end as on old Macs', Buffer.from('a\rb\r\r\n'), 'a\nb\n\n'],
	['nothing', bytes(), ''],
	['one byte', bytes(0x61), 'a'],
];

for (const [what, buffer, text] of rows) {
	test(`${what} is read`, () => assert.deepEqual(decode(buffer), {text, problems: []}));
}

const replaced = {message: 'some bytes are not UTF-8 text — save the file in the encoding UTF-8'};
const western = {message: 'is not UTF-8, read as Windows-1252 — save the file in the encoding UTF-8'};
const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

test('a Western text of the time before UTF-8 is read, with a word on the encoding', () => {
	assert.deepEqual(decode(latin('caf\xe9 text\r\n')), {text: 'café text\n', problems: [western]});
	assert.deepEqual(decode(latin('\x84Gr\xfc\xdfe\x93 \x96 5 \x80')), {
		text: '„Grüße“ – 5 €',
		problems: [western],
	});
});

for (const [what, buffer, text] of [
	[
		'a text in UTF-8 with a broken place',
		Buffer.concat([Buffer.from('Größe, café '), bytes(0xe9)]),
		'Größe, café \ufffd',
	],
	['text of another alphabet', bytes(0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2), '\ufffd'.repeat(6)],
	['bytes that no Western text has', latin('oak \x01\xe9'), 'oak \x01\ufffd'],
	['a byte without a meaning', latin('oak trees \x81'), 'oak trees \ufffd'],
] as const) {
	test(`${what} gets replacement characters, with a word on the encoding`, () => {
		assert.deepEqual(decode(buffer), {text, problems: [replaced]});
	});
}

test('a file with a zero byte is binary', () => assert.equal(decode(bytes(0x61, 0, 0x62)), null));
