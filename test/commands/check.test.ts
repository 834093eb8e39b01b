import assert from 'node:assert/strict';
import {test} from 'node:test';
import {faultJson, leftOutText, summaryText, unreadText} from '../../src/commands/check.ts';
import {somePost} from '../helpers/posts.ts';

test('what is left out is told by name, and by number when it is much', () => {
	const files = (count: number) => ({
		root: '/x',
		skipped: Array.from({length: count}, (_, index) => ({file: `/x/${index}.md`, reason: 'template'})),
	});
	assert.equal(leftOutText(files(0)), null);
	assert.equal(leftOutText(files(1)), '1 file left out: 0.md (template)');
	assert.equal(leftOutText(files(9)), '9 files left out: template (9)');
});

test('what is not read of a site is told with the command that opens it', () => {
	const told = (...unread: Parameters<typeof unreadText>[0]) => unreadText(unread, 'site', 'w');
	const recipes = {path: 'content/recipes', files: 1};
	assert.equal(told(), null);
	assert.equal(told(recipes), 'not read: content/recipes (1 file) — w site/content/recipes opens it');
	assert.equal(
		told({path: 'about.md', files: null}, {...recipes, files: 2}),
		'not read: about.md, content/recipes (2 files) — w site/about.md opens the first',
	);
	assert.match(told(...Array.from({length: 9}, () => recipes)) ?? '', /, and 3 more — w /);
});

test('a fault is told apart from its remedy, also when it quotes a dash', () => {
	const {fault, remedy} = faultJson({
		file: 'a.md',
		line: 2,
		message: 'no such day "a — b" — write YYYY-MM-DD',
	});
	assert.equal(fault, 'no such day "a — b"');
	assert.equal(remedy, 'write YYYY-MM-DD');
	assert.equal(faultJson({file: 'a.md', message: 'front matter not closed'}).remedy, null);
});

test('the summary of a check names what was checked', () => {
	const library = {title: 'Writing', posts: [somePost({id: 'a.md'})]};
	assert.equal(summaryText(library, undefined, 0), '1 post in the archive “Writing”, no problems');
	assert.equal(summaryText({...library, posts: []}, 'notes', 2), '0 posts in notes, 2 problems');
});
