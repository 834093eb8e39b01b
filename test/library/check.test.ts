import assert from 'node:assert/strict';
import {type TestContext, test} from 'node:test';
import {checkLibrary} from '../../src/library/check.ts';
import type {Body} from '../../src/library/post.ts';
import {drain, readLibrary} from '../../src/library/read-library.ts';
import {createDocument} from '../../src/render/document.ts';
import {temporaryFolder} from './temporary-folder.ts';

const partsOf = (body: Body) => {
	const {placeOfId} = createDocument(body);
	return (id: string) => placeOfId(id) !== undefined;
};

const check = (context: TestContext, files: Readonly<Record<string, string>>): readonly string[] => {
	const root = temporaryFolder(context, files);
	const library = drain(readLibrary(root, {today: '2024-06-01', drafts: true}));
	return drain(checkLibrary(library, partsOf)).map(
		({file, line, message}) => `${file}${line ? `:${line}` : ''} ${message}`,
	);
};

test('a sound library has no faults', context => {
	const faults = check(context, {
		'a.md':
			'---\ntitle: A\n---\n[b](b.md) [b](b.md#x) [web](https://example.org/x.md) [mail](mailto:a@b.c) [top](#top) ![p](p.png)',
		'b.md':
			'## X\n\n[a](/a/) [c](../c/) {{ x }} [site]({{ site.url }}/x.md) [rooted](/elsewhere/x.png) ![r](/elsewhere/x.png)',
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

test('links between posts of Hexo are followed', context => {
	const faults = check(context, {
		'a.md':
			'---\ntitle: A\n---\n{% post_link b %} {% post_link "c d" 标题 %}\n{% post_link e %} [f]({% post_path f %})',
		'b.md': '# B',
		'c d.md': '# C',
	});
	assert.deepEqual(faults, [
		'a.md:5 no such post: f — correct the link or remove it',
		'a.md:5 no such post: e — correct the link or remove it',
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

test('links to parts that no post has are told, by the ids of the reader', context => {
	const here =
		'## Über uns\n## Part\n## Part\n<a name="old"></a>\n[1](#über-uns) [2](#part-1) [3](#old) [4](#nope)';
	const faults = check(context, {
		'a.md': `${here}\n[5](b.md#leaf) [6](b.md#nope) [7](/b/#nope)`,
		'b.md': '## A leaf {#leaf}\n## A bud\n[8](a.md#part) [9](#A%20bud) [[a#Part]] [[a#Nope]]',
	});
	assert.deepEqual(faults, [
		'a.md:5 no part called “nope” in this post — correct the link',
		'a.md:6 no part called “nope” in b.md — correct the link',
		'a.md:6 no part called “nope” in b.md — correct the link',
		'b.md:3 no part called “Nope” in a.md — correct the link',
	]);
});

test('parts that only a generator, an include or a note app knows are not missed', context => {
	const links =
		'[1](#top) [2](#fn:1) [3](#^block) [4](#{{ x }}) [5](inc.md#x) [6](mdx.mdx#x) [7](a.md#1-intro)';
	const faults = check(context, {
		'a.md': `## 1. Intro\n\n${links}\n\nA block. ^block`,
		'inc.md': '{% include parts.html %}',
		'mdx.mdx': "import Parts from './parts.mdx'\n\n<Parts />",
	});
	assert.deepEqual(faults, []);
});

test('names in double brackets that are no post and no file are told', context => {
	const faults = check(context, {
		'a.md':
			'[[B]] [[Deep/B|x]] [[Nowhere]] [[b#x]] [[Draw.excalidraw]]\n![[gone.png]] ![[oak.PNG|300]] [[paper.pdf]]',
		'b.md': '## x\n\n[[nodiscard]] [[ -f x ]] `[[Code]]` [[Bug #1]](a.md)',
		'deep/media/oak.png': 'x',
		'README.md': '',
		'draw.excalidraw.md': '---\nexcalidraw-plugin: parsed\n---\n',
	});
	assert.deepEqual(faults, [
		'a.md:1 no such post: Nowhere — correct the link or write the post',
		'a.md:2 no such file: gone.png — correct its path or add the file',
		'a.md:2 no such file: paper.pdf — correct its path or add the file',
	]);
});

test('files that are not there are told, pages that a generator makes are not', context => {
	const faults = check(context, {
		'a.md': '[1](gone.pdf) [2](there.pdf) [3](feed.xml) [4](/gone.pdf) [5](page.html) [6](folder/)',
		'there.pdf': 'x',
	});
	assert.deepEqual(faults, ['a.md:1 no such file: gone.pdf — correct its path or add the file']);
});

test('what a site serves from its root is found, also when only its posts are opened', context => {
	const text = '![1](/img/oak.png) ![2](../img/oak.png) ![3](/img/gone.png) ![4](leaf.png)';
	const site = temporaryFolder(context, {
		'hugo.toml': '',
		'static/img/oak.png': 'x',
		'content/posts/a.md': text,
		'content/posts/a/leaf.png': 'x',
	});
	for (const root of [site, `${site}/content`, `${site}/content/posts`]) {
		const library = drain(readLibrary(root, {today: '2024-06-01', drafts: true}));
		assert.deepEqual(
			drain(checkLibrary(library, partsOf)).map(({message}) => message),
			['no such image: /img/gone.png — correct its path or add the file'],
		);
	}
});

test('a picture counted from the folder of a Docusaurus site is found, one by a name of a generator is left to it', context => {
	const faults = check(context, {
		'package.json': '{}',
		'static/img/l.png': 'x',
		'docs/a.md': '![1](@site/static/img/l.png) ![2](@site/static/img/gone.png) ![3](@assets/x.png)',
	});
	assert.deepEqual(faults, [
		'docs/a.md:1 no such image: @site/static/img/gone.png — correct its path or add the file',
	]);
});

test('among notes a picture is found by its name, wherever it lies', context => {
	const faults = check(context, {
		'.obsidian/app.json': '{}',
		'attachments/pic.png': 'x',
		'deep/a.md': '![1](pic.png) ![2](attachments/pic.png) ![3](gone.png) ![4](other/pic.png) [5](Pic.PNG)',
	});
	assert.deepEqual(faults, [
		'deep/a.md:1 no such image: gone.png — correct its path or add the file',
		'deep/a.md:1 no such image: other/pic.png — correct its path or add the file',
	]);
});

test('footnotes that are nowhere written are told once', context => {
	const faults = check(context, {
		'a.md': 'x[^1] y[^1]\nz[^2] [^long] [^a-z] `[^9]`\n\n[^2]: A note.\n',
		'b.md': 'a pattern such as [^abc] or [^x]',
	});
	assert.deepEqual(faults, [
		'a.md:1 no such footnote: [^1] — write a line that begins with [^1]: or remove it',
		'a.md:2 no such footnote: [^long] — write a line that begins with [^long]: or remove it',
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

test('two posts of one slug are told, where their authors wrote it', context => {
	const faults = check(context, {
		'a.md': '---\ndate: 2024-05-03\nslug: Hello\n---\n',
		'b.md': '---\ndate: 2024-05-02\nslug: /hello/\n---\n',
		'deep/c.md': '---\ndate: 2024-05-01\nslug: hello\n---\n',
		'hello.md': '---\ndate: 2024-04-01\n---\n',
	});
	assert.deepEqual(faults, [
		'a.md:3 has the slug of hello.md (Hello) — give it a slug of its own',
		'b.md:3 has the slug of a.md (hello) — give it a slug of its own',
		'deep/c.md:3 has the slug of a.md (hello) — give it a slug of its own',
	]);
});

test('posts of one slug whose addresses are kept apart by folders, dates, languages or whole addresses are sound', context => {
	const files = {
		'x/hello.md': '',
		'y/hello.md': '',
		'2024-01-01-year.md': '',
		'2023-01-01-year.md': '',
		'intro.md': '',
		'one.md': '---\nslug: guides/intro\n---\n',
		'two.md': '---\nslug: api/intro\n---\n',
		'three.md': '---\npermalink: /a/end/\n---\n',
		'four.md': '---\npermalink: /b/end/\nslug: end\n---\n',
		'end.md': '',
		'five.md': '---\nslug: both\nlang: de\n---\n',
		'six.md': '---\nslug: both\nlang: en\n---\n',
	};
	assert.deepEqual(check(context, files), []);
	const dated = {'library.yaml': 'url: https://example.org/{year}/{slug}'};
	const apart = {
		'a.md': '---\nslug: x\ndate: 2023-01-01\n---\n',
		'b.md': '---\nslug: x\ndate: 2024-01-01\n---\n',
	};
	assert.deepEqual(check(context, {...dated, ...apart}), []);
	assert.equal(check(context, apart).length, 1);
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

test('more faults in a post than a function takes arguments are all told', context => {
	const links = Array.from({length: 150_000}, (_, index) => `[a](b${index}.md)`).join('\n');
	assert.equal(check(context, {'a.md': links}).length, 150_000);
});
