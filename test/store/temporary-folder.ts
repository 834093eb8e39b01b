import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {TestContext} from 'node:test';

/** A folder for one test, removed when the test ends. */
export const temporaryFolder = (t: TestContext): string => {
	const folder = mkdtempSync(join(tmpdir(), 'writing-tui-test-'));
	t.after(() => rmSync(folder, {recursive: true, force: true}));
	return folder;
};
