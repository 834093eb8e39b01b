import assert from 'node:assert/strict';
import {test} from 'node:test';
import {nameFault} from '../../src/commands/package-name.ts';

for (const [name, told] of [
	['x'.repeat(215), /^it is longer than 214 characters/],
	[`@me/${'x'.repeat(211)}`, /^it is longer than 214 characters/],
	['My-Writing', /^use lower-case letters/],
	['wörter', /^use lower-case letters/],
	['fs', /^a part of Node is called like that/],
	['path', /^a part of Node is called like that/],
	['-v', /^it begins with a hyphen/],
	['@me/-v', /^it begins with a hyphen/],
	['@-me/v', /^it begins with a hyphen/],
	['node_modules', /^npm keeps it for itself|^use lower-case/],
] as const) {
	test(`"${name.slice(0, 20)}" is refused with the reason`, () => {
		assert.match(nameFault(name) ?? '', told);
	});
}

for (const name of ['my-writing', '@me/fs', 'x'.repeat(214), '7', 'a.b_c~d', 'fs-notes']) {
	test(`"${name.slice(0, 20)}" is taken`, () => {
		assert.equal(nameFault(name), null);
	});
}
