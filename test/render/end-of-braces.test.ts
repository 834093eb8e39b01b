import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {endOfBraces} from '../../src/render/end-of-braces.ts';
import {patiently} from '../helpers/patiently.ts';

test('braces end with their own, wherever else braces stand', () => {
	for (const code of [
		'{}',
		'{a.b({c: 1})}',
		'{"}"}',
		String.raw`{'it\'s }'}`,
		// biome-ignore lint/suspicious/noTemplateCurlyInString: it is code to be read
		'{`a } ${b ? `{` : {c: "}"}} }`}',
		'{`\\`}`}',
		'{a // }\n}',
		'{/* } */}',
		String.raw`{/[/}]\}/.test(a)}`,
		'{() => { return /}/g }}',
		'{a / b}',
		"{a && <p>Don't {b}</p>}",
		'{a && (\n<a href="x">https://e.org {b}</a>\n)}',
		'{a && <br />}',
		'{a\n\n}',
	])
		assert.equal(endOfBraces(`${code} } '`), code.length, code);
});

test('braces that nothing ends have no end', () => {
	// biome-ignore lint/suspicious/noTemplateCurlyInString: it is code to be read
	for (const code of ['{', '{"}"', '{`}', '{/* }', '{{}', '{// }', '{`${}`', ''])
		assert.equal(endOfBraces(code), -1, code);
});

test('what stands in a text of a program never changes where the braces around it end', () => {
	fc.assert(
		fc.property(fc.string(), text => {
			const code = `{f(${JSON.stringify(text)})}`;
			assert.equal(endOfBraces(`${code}}}`), code.length);
		}),
	);
});

for (const part of ['{', "\\'", '=/[', '${`', '/', '"\\', '//\n', '=/a\n']) {
	patiently(`code of nothing but ${JSON.stringify(part)} is gone through once`, () =>
		assert.equal(endOfBraces(`{${part.repeat(200_000)}`), -1),
	);
}
