import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import type {TestContext} from 'node:test';

/** Writes files into a fresh folder, which goes away with the test; returns its path. */
export const temporaryFolder = (
	test: TestContext,
	files: Readonly<Record<string, string | Uint8Array>>,
	name = 'Notebook',
): string => {
	const parent = mkdtempSync(join(tmpdir(), 'library-'));
	test.after(() => rmSync(parent, {recursive: true, force: true}));
	const root = join(parent, name);
	mkdirSync(root);
	for (const [path, content] of Object.entries(files)) {
		mkdirSync(dirname(join(root, path)), {recursive: true});
		writeFileSync(join(root, path), content);
	}
	return root;
};
