import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {mailAddress} from '../../src/library/mail-address.ts';

for (const [written, link] of [
	['ann@example.org', 'mailto:ann@example.org'],
	['MAILTO:ann+notes@example.org', 'mailto:ann+notes@example.org'],
	['mailto:a@b.c?subject=Your%20writing', 'mailto:a@b.c?subject=Your%20writing'],
	[
		'mailto:a@b.c?subject=Your writing: “hello”',
		'mailto:a@b.c?subject=Your%20writing%3A%20%E2%80%9Chello%E2%80%9D',
	],
	['a@b.c?Subject=x&body=one%0Atwo', 'mailto:a@b.c?subject=x&body=one%0D%0Atwo'],
	['a@b.c?subject=x%0D%0ABcc:%20all@b.c', 'mailto:a@b.c?subject=x%20Bcc%3A%20all%40b.c'],
	['a@b.c?subject=%1B%5D0;x%07', 'mailto:a@b.c?subject=%5D0%3Bx'],
	['a@b.c?bcc=d@b.c&attach=/etc/passwd&cc=e@b.c', 'mailto:a@b.c?cc=e%40b.c'],
	['a@b.c?', 'mailto:a@b.c'],
	['a@b.c?subject=100%', null],
	['mailto:?subject=x', null],
	['ann', null],
	['a@b', null],
	['javascript:alert(1)@b.c', null],
] as const) {
	test(`${written} is ${link ?? 'no address'}`, () => {
		assert.equal(mailAddress(written), link);
	});
}

test('whatever is written, an address is a safe one that is read as itself', () => {
	const text = fc.oneof(
		fc.string(),
		fc.string().map(tail => `mailto:a@b.c?subject=${tail}`),
		fc.string().map(body => `a@b.c?body=${encodeURIComponent(body)}`),
	);
	fc.assert(
		fc.property(text, written => {
			const link = mailAddress(written);
			if (link === null) return;
			assert.match(link, /^mailto:[^\s\p{Cc}]+$/u);
			assert.equal(mailAddress(link), link);
		}),
	);
});
