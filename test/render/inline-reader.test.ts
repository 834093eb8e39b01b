import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {createInlineReader} from '../../src/render/inline-reader.ts';
import {lex} from '../../src/render/lex.ts';

const {readInline} = lex('', {extensions: []}, () => {});

test('what is read without asking marked is the same to marked', () => {
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
			if (source === '') return;
			assert.deepEqual(tokens, readInline(source).tokens);
		}),
		{numRuns: 3000},
	);
});
