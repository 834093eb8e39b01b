import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {type TestContext, test} from 'node:test';
import {build} from 'esbuild';
import {changeFile} from '../../src/bundle/dependencies/change-file.ts';

/** Bundles a file that holds `source`, changed by `change`, and returns the code. */
const bundled = async (
	context: TestContext,
	source: string,
	change: (source: string) => string,
): Promise<string> => {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'writing-tui-'));
	context.after(() => rmSync(folder, {recursive: true, force: true}));
	const file = path.join(folder, 'dependency.js');
	writeFileSync(file, source);
	const {outputFiles} = await build({
		entryPoints: [file],
		bundle: true,
		write: false,
		logLevel: 'silent',
		plugins: [{name: 'test', setup: esbuild => changeFile(esbuild, /dependency\.js$/, change)}],
	});
	return outputFiles[0]?.text ?? '';
};

test('a file of a dependency is bundled as it was changed', async context => {
	const code = await bundled(context, 'console.log("slow");', source => source.replace('slow', 'quick'));
	assert.match(code, /console\.log\("quick"\)/);
});

test('a file that no longer has what is to be changed stops the build', async context => {
	const building = bundled(context, 'console.log("new");', source => source.replace('slow', 'quick'));
	await assert.rejects(building, /dependency\.js no longer has what src\/bundle changes in it/);
});
