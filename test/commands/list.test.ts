import assert from 'node:assert/strict';
import {test} from 'node:test';
import {faultJson, leftOutText, summaryText, unreadText} from '../../src/commands/check.ts';
import {commands} from '../../src/commands/command-line.ts';
import {emptyText, listLines} from '../../src/commands/list.ts';
import {postJson} from '../../src/commands/post-json.ts';
import {hitJson} from '../../src/commands/search.ts';
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

const keys = (value: object): readonly string[] => Object.keys(value);
const described = (name: 'list' | 'check' | 'search'): readonly string[] =>
	(commands[name].fields ?? []).map(([field]) => field);

test('the JSON of a post, a fault and a hit has the fields that the help describes, in their order', () => {
	const post = somePost({id: 'a.md'});
	assert.deepEqual(keys(postJson(post)), described('list'));
	assert.deepEqual(keys(faultJson({file: 'a.md', message: 'wrong — right'})), described('check'));
	const hit = {post, kind: 'title', sentence: null, count: null, marks: []} as const;
	assert.deepEqual(keys(hitJson(hit)), described('search'));
});

test('a line that is not known is null', () => {
	const {problems} = postJson(somePost({id: 'a.md', problems: [{message: 'a'}, {message: 'b', line: 3}]}));
	assert.deepEqual(problems, [
		{message: 'a', line: null},
		{message: 'b', line: 3},
	]);
});

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
