import assert from 'node:assert/strict';
import {type TestContext, test} from 'node:test';
import {checkLibrary} from '../../src/library/check.ts';
import {drain, readLibrary} from '../../src/library/read-library.ts';
import {temporaryFolder} from './temporary-folder.ts';

const check = (context: TestContext, files: Readonly<Record<string, string>>): readonly string[] => {
	const root = temporaryFolder(context, files);
	const library = drain(readLibrary(root, {today: '2024-06-01', drafts: true}));
	return drain(checkLibrary(library)).map(
		({file, line, message}) => `${file}${line ? `:${line}` : ''} ${message}`,
	);
};

test('a sound library has no faults', context => {
	const faults = check(context, {
		'a.md':
			'---\ntitle: A\n---\n[b](b.md) [b](b.md#x) [web](https://example.org/x.md) [mail](mailto:a@b.c) [top](#a) ![p](p.png)',
		'b.md':
			'[a](/a/) [c](../c/) {{ x }} [site]({{ site.url }}/x.md) [rooted](/elsewhere/x.png) ![r](/elsewhere/x.png)',
		'c/index.md': '[a]({% post_url a %}) [up](../a.md) [draft](../d.md)',
		'd.md': '---\ndraft: true\n---\n',
		'p.png': 'x',
	});
	assert.deepEqual(faults, []);
});

test('links to posts that are not there are told with file and line', context => {
	const faults = check(context, {
		'a.md': '---\ntitle: A\n---\n\n[b](b.md) and\n[c](../c.md) [d](@/d.md)\n[e]({% post_url e %})',
	});
	assert.deepEqual(faults, [
		'a.md:5 no such post: b.md — correct the link or remove it',
		'a.md:6 no such post: ../c.md — correct the link or remove it',
		'a.md:6 no such post: @/d.md — correct the link or remove it',
		'a.md:7 no such post: e — correct the link or remove it',
	]);
});

test('a link to a file that is no post is sound', context => {
	assert.deepEqual(check(context, {'a.md': '[readme](README.md)', 'README.md': 'x'}), []);
});

test('missing images are told, rooted ones only in a whole site', context => {
	const text = '![a](a.png)\n\n![b](img/b%20c.png?x#y "b")\n\n![c](/c.png)\n';
	assert.deepEqual(check(context, {'a.md': text}), [
		'a.md:1 no such image: a.png — correct its path or add the file',
		'a.md:3 no such image: img/b c.png — correct its path or add the file',
	]);
	assert.deepEqual(check(context, {'a.md': '![c](/c.png) ![d](/d.png)', 'static/d.png': 'x'}), [
		'a.md:1 no such image: /c.png — correct its path or add the file',
	]);
});

test('problems of posts and of the library are among the faults', context => {
	const faults = check(context, {
		'a.md': '---\ntitle: A\ndate: soon\n---\n',
		'library.yaml': 'contact: Ann\n',
	});
	assert.deepEqual(faults, [
		'library.yaml:1 contact "Ann" is no address to write to — use an e-mail address or https://…',
		'a.md:3 date not understood: "soon" — write it as YYYY-MM-DD',
	]);
});

test('two posts of one address are told', context => {
	const faults = check(context, {
		'library.yaml': 'url: https://example.org/{slug}',
		'a.md': '---\ndate: 2024-05-02\n---\n',
		'deep/a.md': '---\ndate: 2024-05-01\n---\n',
	});
	assert.deepEqual(faults, [
		'deep/a.md has the address of a.md (https://example.org/a) — give it a slug of its own',
	]);
});

test('faults come file by file, line by line', context => {
	const text = '---\ndate: soon\n---\n![x](x.png)\n![y](y.png)\n';
	const places = check(context, {'b.md': text, 'a.md': text}).map(fault => fault.split(' ', 1)[0]);
	assert.deepEqual(places, ['a.md:2', 'a.md:4', 'a.md:5', 'b.md:2', 'b.md:4', 'b.md:5']);
});

test('what a fault shows of a file holds no controls', context => {
	for (const fault of check(context, {'a.md': '![x](<\u001b]52;c;x\u0007.png>)'})) {
		assert.doesNotMatch(fault, /[\u0000-\u001f\u007f-\u009f]/);
	}
});
