import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {createInlineReader} from '../../src/render/inline-reader.ts';
import {lex} from '../../src/render/lex.ts';

const {readInline} = lex('', {extensions: []}, () => {});

test('what is taken for plain text without asking marked is plain text to marked', () => {
	const read = createInlineReader(source => {
		throw new Error(`marked was asked for ${source}`);
	});
	const characters = fc.constantFrom(...'abc ABC 123 .,;:-–—\'"()/?#%^{}|=+\n\nhttpw@&<>*_`~!$[]\\');
	fc.assert(
		fc.property(fc.array(characters, {maxLength: 40}), letters => {
			const source = letters
				.join('')
				.replace(/^[ \t\n]+/, '')
				.trimEnd();
			let tokens: ReturnType<typeof read>;
			try {
				tokens = read(source);
			} catch {
				return;
			}
			const [token, ...others] = readInline(source).tokens;
			if (source === '') return;
			assert.equal(token?.type, 'text');
			assert.deepEqual(others, []);
			assert.equal(token?.raw, (tokens[0] as {raw: string}).raw);
		}),
		{numRuns: 3000},
	);
});
