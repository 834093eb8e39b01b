import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Metafile} from 'esbuild';
import {chunksNeededBy} from '../../src/bundle/group-chunks.ts';

type Import = Metafile['outputs'][string]['imports'][number];

const chunk = (imports: readonly Import[], entryPoint?: string): Metafile['outputs'][string] => ({
	bytes: 1,
	inputs: {},
	exports: [],
	imports: [...imports],
	...(entryPoint !== undefined && {entryPoint}),
});

const now = (path: string): Import => ({path, kind: 'import-statement'});
const later = (path: string): Import => ({path, kind: 'dynamic-import'});

test('a source file needs the chunks that it imports, and what those import', () => {
	const outputs = {
		'dist/main-1.js': chunk([now('dist/chunk-2.js')], 'src/main.ts'),
		'dist/chunk-2.js': chunk([now('dist/chunk-3.js')]),
		'dist/chunk-3.js': chunk([]),
		'dist/chunk-4.js': chunk([]),
	};
	const expected = ['./main-1.cjs', './chunk-2.cjs', './chunk-3.cjs'];
	assert.deepEqual(chunksNeededBy({outputs}, ['src/main.ts']), expected);
});

test('what is loaded later, and what Node itself has, is not needed', () => {
	const outputs = {
		'dist/main-1.js': chunk([later('dist/chunk-2.js'), {...now('node:fs'), external: true}], 'src/main.ts'),
		'dist/chunk-2.js': chunk([]),
	};
	assert.deepEqual(chunksNeededBy({outputs}, ['src/main.ts']), ['./main-1.cjs']);
});

test('chunks that import each other are named once', () => {
	const outputs = {
		'dist/main-1.js': chunk([now('dist/chunk-2.js')], 'src/main.ts'),
		'dist/chunk-2.js': chunk([now('dist/main-1.js')]),
	};
	assert.deepEqual(chunksNeededBy({outputs}, ['src/main.ts']), ['./main-1.cjs', './chunk-2.cjs']);
});

test('a source file that has become part of another chunk stops the build', () => {
	const outputs = {'dist/main-1.js': chunk([], 'src/main.ts')};
	assert.throws(() => chunksNeededBy({outputs}, ['src/gone.ts']), /src\/gone\.ts is no chunk of its own/);
});
