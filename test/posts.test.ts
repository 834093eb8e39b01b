import assert from 'node:assert/strict';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {test} from 'node:test';
import {readBody} from '../src/library/read-body.ts';
import {drain, readLibrary} from '../src/library/read-library.ts';
import {createDocument} from '../src/render/document.ts';
import {createPaint, themes} from '../src/render/theme.ts';
import {displayWidth} from '../src/text/width.ts';
import {pageOf} from '../src/ui/page.ts';

// The posts that ship, set at three widths. After a change that is meant: UPDATE_GOLDEN=1 npm test, then read the diff.
const folder = path.join(import.meta.dirname, 'golden');
const library = drain(readLibrary(path.join(import.meta.dirname, '../posts'), {today: '2026-04-01'}));

test('the archive that ships has four posts and nothing wrong with them', () => {
	assert.deepEqual(
		library.posts.map(({date, title}) => `${date} ${title}`),
		[
			'2026-03-10 Why I still reach for Flask',
			'2026-02-14 Reading in the terminal',
			'2026-01-20 Publishing your own writing',
			'2025-11-02 A specimen of everything Markdown can say',
		],
	);
	assert.deepEqual([...library.problems, ...library.posts.flatMap(({problems}) => problems)], []);
});

test('the first post is the page that all this began with', () => {
	const post = library.posts[0];
	assert.ok(post !== undefined);
	assert.deepEqual(post.categories, ['Python / Engineering']);
	assert.equal(post.minutes, 5);
	const words = readBody(post).text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;
	assert.ok(words >= 900 && words <= 1200, `${words} words`);
});

for (const post of library.posts) {
	for (const columns of [40, 80, 120]) {
		test(`${post.title} is set at ${columns} columns as before`, () => {
			const document = createDocument({...readBody(post), page: pageOf(post, library)});
			const paint = createPaint(themes.mono, 'plain');
			const layout = document.layout({columns, measure: Math.min(72, columns - 1), paint, hyperlinks: false});
			const lines = [...layout.all()].map(({text}) => text.trimEnd());
			for (const line of lines) assert.ok(displayWidth(line) <= columns, line);
			const file = path.join(folder, `${path.basename(post.id, '.md')}-${columns}.txt`);
			if (process.env['UPDATE_GOLDEN']) {
				mkdirSync(folder, {recursive: true});
				writeFileSync(file, `${lines.join('\n')}\n`);
			}
			assert.equal(`${lines.join('\n')}\n`, readFileSync(file, 'utf8'));
		});
	}
}
