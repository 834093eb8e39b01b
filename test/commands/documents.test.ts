import assert from 'node:assert/strict';
import {symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {createDocuments} from '../../src/commands/documents.ts';
import {nextTurn} from '../../src/commands/slices.ts';
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

/** Paragraphs of a megabyte, which is read in some thirty-five parts. */
const long = 'A paragraph of a few words.\n\n'.repeat(40_000);
const mostParts = 60;

/** Counts how often it is asked for a rest. */
const countRests = () => {
	const rests = {asked: 0, isResting: false};
	const isResting = () => {
		rests.asked++;
		return rests.isResting;
	};
	/** Resolves when nobody asks any more. */
	const end = async () => {
		for (let before = -1; before !== rests.asked; ) {
			before = rests.asked;
			for (let turn = 0; turn < 200; turn++) await nextTurn();
			await new Promise(resolve => setTimeout(resolve, 50));
		}
	};
	return {rests, isResting, end};
};

test('a long text is read to its end while the person rests, and not between two keys', async context => {
	const folder = temporaryFolder(context, {'long.md': long});
	const library = drain(readLibrary(folder, {today: '2024-06-01'}));
	const [post] = library.posts;
	assert.ok(post);
	const {rests, isResting, end} = countRests();
	const document = await createDocuments(() => library, isResting).get(post);
	while (rests.asked < 4) await nextTurn();
	assert.equal(document.readOn(), true, 'there is more to read');
	rests.isResting = true;
	await end();
	assert.equal(document.readOn(), false, 'nothing is left to read');
});

test('a text that was replaced is read no further', async context => {
	const folder = temporaryFolder(context, {'long.md': long});
	const library = drain(readLibrary(folder, {today: '2024-06-01'}));
	const [post] = library.posts;
	assert.ok(post);
	const {rests, isResting, end} = countRests();
	const {get} = createDocuments(() => library, isResting);
	for (let edit = 0; edit < 5; edit++) {
		writeFileSync(post.file, `${edit}\n\n${long}`);
		await get(post);
	}
	rests.asked = 0;
	rests.isResting = true;
	await end();
	assert.ok(rests.asked < mostParts, `${rests.asked}`);
});
