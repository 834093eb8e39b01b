import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import process from 'node:process';
import {test} from 'node:test';
import type {Library} from '../../src/library/post.ts';
import {
	drain,
	type Progress,
	type Reading,
	readEntries,
	readLibrary,
} from '../../src/library/read-library.ts';
import {temporaryFolder} from './temporary-folder.ts';

const read = (path: string, drafts = false): Library =>
	drain(readLibrary(path, {today: '2024-06-01', drafts}));

const idsOf = (library: Library): readonly string[] => library.posts.map(({id}) => id);

const dated = (date: string, title = 'Oak'): string => `---\ntitle: ${title}\ndate: ${date}\n---\nWords.\n`;

test('posts are listed newest first, then by time and title, those without a date last by path', context => {
	const root = temporaryFolder(context, {
		'old.md': dated('2020-01-01'),
		'b.md': dated('2024-05-01', 'Beech'),
		'a.md': dated('2024-05-01', 'Ash'),
		'late.md': dated('2024-05-01 20:00'),
		'early.md': dated('2024-05-01 9:30'),
		'z/undated.md': 'Words.',
		'n/undated.md': 'Words.',
	});
	assert.deepEqual(idsOf(read(root)), [
		'late.md',
		'early.md',
		'a.md',
		'b.md',
		'old.md',
		'n/undated.md',
		'z/undated.md',
	]);
});

test('a library is titled by its file, else by its folder', context => {
	assert.equal(read(temporaryFolder(context, {'x.md': '', 'library.yaml': 'title: Trees'})).title, 'Trees');
	assert.equal(read(temporaryFolder(context, {'x.md': ''}, 'my-old_notes')).title, 'My old notes');
	assert.equal(read(temporaryFolder(context, {'x.md': ''}, '_posts')).title, 'Posts');
});

test('drafts and hidden posts are left out and counted, unless they are asked for', context => {
	const root = temporaryFolder(context, {
		'a.md': 'Words.',
		'b.md': '---\ndraft: true\n---\n',
		'_drafts/c.md': 'Words.',
		'd.md': '---\nunlisted: true\n---\n',
	});
	const library = read(root);
	assert.deepEqual(idsOf(library), ['a.md']);
	assert.deepEqual(library.skipped.map(({reason}) => reason).sort(), ['draft', 'draft', 'hidden']);
	assert.deepEqual(idsOf(read(root, true)), ['_drafts/c.md', 'a.md', 'b.md', 'd.md']);
});

test('who opens a folder of drafts sees drafts', context => {
	assert.deepEqual(idsOf(read(temporaryFolder(context, {'a.md': 'Words.'}, '_drafts'))), ['a.md']);
});

test('posts of days to come are marked', context => {
	const root = temporaryFolder(context, {'a.md': dated('2024-06-02'), 'b.md': dated('2024-06-01')});
	assert.deepEqual(
		read(root).posts.map(({scheduled}) => scheduled),
		[true, false],
	);
});

test('the pattern of the library gives addresses to posts without one', context => {
	const root = temporaryFolder(context, {
		'library.yaml': 'url: https://example.org/{year}/{slug}',
		'a.md': dated('2024-05-01'),
		'b.md': '---\nurl: https://example.com/b\n---\n',
	});
	assert.deepEqual(
		read(root).posts.map(({url}) => url),
		['https://example.org/2024/a', 'https://example.com/b'],
	);
});

test('what is no post is counted with its reason', context => {
	const root = temporaryFolder(context, {
		'a.md': 'Words.',
		'_index.md': '',
		'README.md': '',
		'b.md': new Uint8Array([1, 0, 2]),
	});
	const library = read(root);
	assert.deepEqual(idsOf(library), ['a.md']);
	assert.deepEqual(
		library.skipped.map(({file, reason}) => `${file.slice(root.length + 1)}: ${reason}`).sort(),
		['README.md: project file', '_index.md: section page', 'b.md: binary file'],
	);
});

test('a folder of nothing but a README shows it', context => {
	const library = read(temporaryFolder(context, {'README.md': '# Oak', 'src/_index.md': ''}));
	assert.deepEqual(
		library.posts.map(({title}) => title),
		['Oak'],
	);
	assert.deepEqual(
		library.skipped.map(({reason}) => reason),
		['section page'],
	);
});

test('a folder of notes shows its start pages, its README and its list of things to do', context => {
	const notes = {'Index.md': 'Words.', 'README.md': 'Words.', 'todo.md': 'Words.', 'blog/index.md': 'Words.'};
	const others = {'a.md': 'Words.', 'LICENSE.md': 'Words.', 'empty/README.md': ''};
	const root = temporaryFolder(context, {...notes, ...others});
	assert.deepEqual([...idsOf(read(root))].sort(), [
		'Index.md',
		'README.md',
		'a.md',
		'blog/index.md',
		'todo.md',
	]);
});

test('a site shows neither its start pages nor its README', context => {
	const root = temporaryFolder(context, {
		'_config.yml': '',
		'index.md': 'Words.',
		'README.md': 'Words.',
		'a.md': 'Words.',
	});
	assert.deepEqual(idsOf(read(root)), ['a.md']);
	rmSync(join(root, 'a.md'));
	assert.deepEqual([...idsOf(read(root))].sort(), ['README.md', 'index.md']);
});

test('an empty folder is an empty library', context => {
	const library = read(temporaryFolder(context, {}));
	assert.deepEqual([library.posts, library.skipped, library.problems], [[], [], []]);
});

test('a file that cannot be read is listed with its problem and hides no other', {
	skip: process.getuid?.() === 0 && 'root may read everything',
}, context => {
	const root = temporaryFolder(context, {'a.md': 'Words.', '2024-05-01-my-oak.md': 'Words.'});
	chmodSync(join(root, '2024-05-01-my-oak.md'), 0);
	const [post, other] = read(root).posts;
	assert.deepEqual([post?.title, post?.date, other?.id], ['My oak', '2024-05-01', 'a.md']);
	assert.deepEqual(post?.problems, [{message: 'cannot be read: permission denied — allow it to be read'}]);
});

test('a single file is a library of one, whatever its flags and its name', context => {
	const root = temporaryFolder(context, {'README.md': '---\ndraft: true\n---\n# Oak\n'});
	const library = read(join(root, 'README.md'));
	assert.deepEqual([library.root, library.title], [join(root, 'README.md'), 'README']);
	assert.deepEqual(
		library.posts.map(({id, title, draft}) => [id, title, draft]),
		[['README.md', 'Oak', true]],
	);
});

test('the whole of a site shows its posts by their path in it', context => {
	const root = temporaryFolder(context, {
		'_config.yml': '',
		'README.md': '',
		'about.md': 'Words.',
		'_posts/2024-05-01-oak.md': '---\ncategories: trees oaks\n---\n',
	});
	const [post, ...others] = read(root).posts;
	assert.deepEqual([post?.id, post?.categories, others], ['_posts/2024-05-01-oak.md', ['trees', 'oaks'], []]);
});

test('a library opened through a link is read', context => {
	const root = temporaryFolder(context, {'a.md': 'Words.', 'deep/b.md': 'Words.'});
	symlinkSync(root, `${root}-link`);
	assert.deepEqual(idsOf(read(`${root}-link`)), ['a.md', 'deep/b.md']);
});

test('a path that is not there throws the error of the file system', context => {
	const root = temporaryFolder(context, {});
	assert.throws(() => read(join(root, 'gone')), {code: 'ENOENT'});
});

test('reading tells after each file how far it is and what it has read', context => {
	const root = temporaryFolder(context, {'a.md': 'Words.', 'b.md': 'Words.', 'README.md': ''});
	const told: Progress[] = [...readLibrary(root, {today: '2024-06-01'})].filter(({read}) => read > 0);
	assert.deepEqual(
		told.slice(0, 3).map(({read, found}) => [read, found]),
		[
			[1, 3],
			[2, 3],
			[3, 3],
		],
	);
	assert.deepEqual(told.flatMap(({post}) => (post ? [post.id] : [])).sort(), ['a.md', 'b.md']);
});

test('a second reading opens only the files that changed', context => {
	const root = temporaryFolder(context, {
		'a.md': '# Ash',
		'b.md': '# Beech',
		'c.md': '# Cedar',
		'd.md': '# Date',
	});
	const later = Date.now() + 60_000;
	const first = drain(readEntries(root, {today: '2024-06-01', now: later}));
	writeFileSync(join(root, 'b.md'), '# Birch tree');
	rmSync(join(root, 'c.md'));
	renameSync(join(root, 'd.md'), join(root, 'e.md'));
	const second = drain(readEntries(root, {today: '2024-06-01', now: later, known: first}));
	assert.deepEqual(second.library, read(root));
	assert.equal(second.entries.get('a.md')?.post, first.entries.get('a.md')?.post);
	assert.deepEqual([...second.entries.keys()].sort(), ['a.md', 'b.md', 'e.md']);
});

test('a file that changed just before it was read is read again the next time', context => {
	const root = temporaryFolder(context, {'a.md': '# Ash'});
	const first = drain(readEntries(root, {today: '2024-06-01', now: Date.now()}));
	assert.equal(first.entries.get('a.md')?.stamp, '');
	writeFileSync(join(root, 'a.md'), '# Elm');
	const second = drain(readEntries(root, {today: '2024-06-01', now: Date.now(), known: first}));
	assert.equal(second.library.posts[0]?.title, 'Elm');
});

for (const kind of ['a folder', 'a single file'])
	test(`${kind}: a post is the very same while its text is, and another one when only its text has changed`, context => {
		const text = (word: string) => `---\ntitle: Ash\nexcerpt: Of ash\n---\nThe ${word}.\n`;
		const root = temporaryFolder(context, {'a.md': text('tree')});
		const file = join(root, 'a.md');
		const path = kind === 'a folder' ? root : file;
		const readAt = (now: number, known?: Reading) =>
			drain(readEntries(path, {today: '2024-06-01', now, ...(known && {known})}));
		// Just written, so that the times of the file tell nothing of it.
		const first = readAt(Date.now());
		const again = readAt(Date.now(), first);
		assert.equal(again.library.posts[0], first.library.posts[0]);
		const later = readAt(Date.now() + 60_000, again);
		assert.equal(later.library.posts[0], first.library.posts[0]);
		writeFileSync(file, text('bark'));
		const changed = readAt(Date.now(), first);
		assert.notEqual(changed.library.posts[0], first.library.posts[0]);
		assert.deepEqual(changed.library.posts[0], first.library.posts[0]);
		writeFileSync(file, text('root'));
		const settled = readAt(Date.now() + 60_000, changed);
		assert.notEqual(settled.library.posts[0], changed.library.posts[0]);
		assert.equal(readAt(Date.now() + 60_000, settled).entries.get('a.md')?.post, settled.library.posts[0]);
	});

test('posts that are known are scheduled by the present day, and addressed by the present pattern', context => {
	const root = temporaryFolder(context, {
		'a.md': dated('2024-06-02'),
		'library.yaml': 'url: https://example.org/{slug}',
	});
	const now = Date.now() + 60_000;
	const first = drain(readEntries(root, {today: '2024-06-01', now}));
	const next = drain(readEntries(root, {today: '2024-06-02', now, known: first}));
	assert.deepEqual(
		[first, next].map(({library}) => library.posts[0]?.scheduled),
		[true, false],
	);
	writeFileSync(join(root, 'library.yaml'), 'url: https://example.com/{slug}');
	const last = drain(readEntries(root, {today: '2024-06-02', now, known: next}));
	assert.equal(last.library.posts[0]?.url, 'https://example.com/a');
});

test('a post has the same categories when its file or its folder is opened by itself', context => {
	const file = '_posts/2024-05-01-oak.md';
	const root = temporaryFolder(context, {[file]: '---\ncategories: tall trees\n---\nWords.\n'});
	for (const path of [root, join(root, '_posts'), join(root, file)])
		assert.deepEqual(read(path).posts[0]?.categories, ['tall', 'trees']);
});

test('what is neither a folder nor a file is no library', {skip: process.platform === 'win32'}, context => {
	const root = temporaryFolder(context, {});
	const pipe = join(root, 'pipe');
	execFileSync('mkfifo', [pipe]);
	for (const path of [pipe, '/dev/null']) assert.throws(() => read(path), {code: 'NOT_A_FILE'}, path);
});

test('a folder or a file that may not be opened is no library', {
	skip: process.platform === 'win32' && 'no such permissions',
}, context => {
	const root = temporaryFolder(context, {'post.md': 'Words.'});
	chmodSync(dirname(root), 0o755);
	mkdirSync(join(root, 'closed'));
	const closed = [join(root, 'closed'), join(root, 'post.md')];
	for (const path of closed) chmodSync(path, 0o000);
	// To the superuser nothing is closed.
	const isSuper = process.getuid?.() === 0;
	if (isSuper) process.seteuid?.(65_534);
	try {
		for (const path of closed) assert.throws(() => read(path), {code: 'EACCES'}, path);
	} finally {
		if (isSuper) process.seteuid?.(0);
	}
});
