import assert from 'node:assert/strict';
import {test} from 'node:test';
import {emptyText, listLines} from '../../src/commands/list.ts';
import {displayWidth} from '../../src/text/width.ts';
import {somePost} from '../helpers/posts.ts';

const text = (...posts: Parameters<typeof somePost>[0][]): string =>
	[...listLines({posts: posts.map(somePost)})].join('');

test('each post is a line with its number, date, title, categories, time and file, in columns', () => {
	assert.equal(
		text(
			{id: 'b.md', title: 'Second', minutes: 12, categories: ['Go', 'Web']},
			{id: 'a.md', title: '日本語', date: null},
		),
		'1  2026-03-10  Second  Go, Web  12 min  b.md\n2              日本語            5 min  a.md\n',
	);
});

const fit = (columns: number, ...posts: Parameters<typeof somePost>[0][]): string =>
	[...listLines({posts: posts.map(somePost)}, columns)].join('');

const flask = {id: '2026-03-10-flask.md', title: 'Why I reach for Flask', categories: ['Engineering']};
const short = {id: 'a.md', title: '日本語', categories: ['Go']};

test('on a terminal the file gives way first, then the category, the end of the title, the time and the date', () => {
	const whole = text(flask, short);
	assert.equal(fit(displayWidth(whole.split('\n')[0] ?? ''), flask, short), whole);
	assert.equal(
		fit(57, flask, short),
		'1  2026-03-10  Why I reach for Flask  Engineering  5 min\n2  2026-03-10  日本語                 Go           5 min\n',
	);
	assert.equal(
		fit(53, flask, short),
		'1  2026-03-10  Why I reach for Flask  Enginee…  5 min\n2  2026-03-10  日本語                 Go        5 min\n',
	);
	assert.equal(
		fit(40, flask, short),
		'1  2026-03-10  Why I reach for F…  5 min\n2  2026-03-10  日本語              5 min\n',
	);
	assert.equal(fit(32, flask, short), '1  2026-03-10  Why I reach for…\n2  2026-03-10  日本語\n');
	assert.equal(fit(20, flask, short), '1  Why I reach for…\n2  日本語\n');
	assert.equal(fit(5, flask, short), fit(20, flask, short));
});

test('no row is wider than the terminal', () => {
	for (let columns = 16; columns < 120; columns++) {
		const rows = fit(
			columns,
			flask,
			{...short, draft: true, title: '語'.repeat(40)},
			{id: 'x.md', problems: []},
		);
		for (const row of rows.trimEnd().split('\n'))
			assert.ok(displayWidth(row) <= Math.max(columns, 20), `${columns}: ${row}`);
	}
});

test('a list of nothing says what is read, and what is left out', () => {
	assert.match(
		emptyText({root: '/x', skipped: []}, 'notes'),
		/^no posts in notes — a post is a Markdown file/,
	);
	const draft = {file: '/x/a.md', reason: 'draft'};
	assert.match(
		emptyText({root: '/x', skipped: [draft]}, undefined),
		/^no posts in \/x but drafts .* --drafts/,
	);
	assert.match(
		emptyText({root: '/x', skipped: [{...draft, reason: 'template'}]}, 'notes'),
		/check tells why$/,
	);
});

test('a column without a word in it takes no room, and an empty list no line', () => {
	assert.equal(text({id: 'a.md', title: 'A', date: null}), '1  A  5 min  a.md\n');
	assert.equal(text(), '');
});

test('what is not for everybody yet, and what has a problem, says so', () => {
	const problems = [{message: 'no such day'}];
	assert.match(text({id: 'a.md', draft: true, scheduled: true, problems}), / draft scheduled ! {2}a\.md\n$/);
	assert.match(text({id: 'a.md', hidden: true}), / hidden {2}a\.md\n$/);
});

test('columns line up for ten posts and wide characters', () => {
	const lines = text(
		...Array.from({length: 10}, (_, index) => ({id: `${index}.md`, title: '語'.repeat(index)})),
	)
		.trimEnd()
		.split('\n');
	const widths = new Set(lines.map(line => displayWidth(line)));
	assert.equal(widths.size, 1);
});
