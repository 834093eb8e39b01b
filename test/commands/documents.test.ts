import assert from 'node:assert/strict';
import {symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import {createDocuments} from '../../src/commands/documents.ts';
import {drain, readLibrary} from '../../src/library/read-library.ts';
import {temporaryFolder} from '../library/temporary-folder.ts';

test('a post that cannot be read ahead, for whatever reason, is left alone', async context => {
	const folder = temporaryFolder(context, {'post.md': '# A post\n\nWords.\n', file: '', 'large.md': ''});
	writeFileSync(path.join(folder, 'large.md'), 'words '.repeat(100_000));
	symlinkSync('circle.md', path.join(folder, 'circle.md'));
	const library = drain(readLibrary(folder, {today: '2024-06-01'}));
	const [post] = library.posts.filter(({id}) => id === 'post.md');
	assert.ok(post);
	const {prefetch} = createDocuments(() => library);
	assert.ok(await prefetch(post));
	for (const name of ['gone.md', 'circle.md', 'file/post.md', '.', 'large.md'])
		assert.equal(await prefetch({...post, file: path.join(folder, name)}), undefined, name);
});

test('a long text is read to its end while the person rests, and not between two keys', async context => {
	const text = 'A paragraph of a few words.\n\n'.repeat(8000);
	const folder = temporaryFolder(context, {'long.md': `# Long\n\n${text}`});
	const library = drain(readLibrary(folder, {today: '2024-06-01'}));
	const [post] = library.posts;
	assert.ok(post);
	let isResting = false;
	let asked = 0;
	const {get} = createDocuments(
		() => library,
		() => {
			asked++;
			return isResting;
		},
	);
	const document = await get(post);
	await setTimeout(200);
	assert.equal(document.readOn(), true, 'there is more to read');
	isResting = true;
	for (let before = -1; before !== asked; ) {
		before = asked;
		await setTimeout(300);
	}
	assert.equal(document.readOn(), false, 'nothing is left to read');
});
