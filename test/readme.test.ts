import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {updatedReadme} from '../docs/readme.ts';

const readme = readFileSync(path.join(import.meta.dirname, '../README.md'), 'utf8');

test('README.md says what the program itself says about its commands and keys', () => {
	assert.equal(updatedReadme(readme), readme, 'npm run readme writes what is missing');
	assert.match(readme, /writing-tui FOLDER/);
	assert.match(readme, /`next-heading`/);
});

test('README.md opens with a sentence and a picture', () => {
	const [title, , sentence, , picture] = readme.split('\n');
	assert.equal(title, '# writing-tui');
	assert.match(sentence ?? '', /^> .+\.$/);
	assert.match(picture ?? '', /^!\[.+\]\(docs\/.+\.svg\)$/);
});
