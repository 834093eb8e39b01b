import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';

const root = path.join(import.meta.dirname, '../..');

test('every test that the security page names is there', () => {
	const rows = readFileSync(path.join(root, 'docs/SECURITY.md'), 'utf8').matchAll(
		/\| (test\/\S+\.ts): (.+) \|$/gm,
	);
	let count = 0;
	for (const [, file = '', title = ''] of rows) {
		count++;
		assert.ok(readFileSync(path.join(root, file), 'utf8').includes(title), `${file}: ${title}`);
	}
	assert.ok(count > 15, `${count} rows`);
});
