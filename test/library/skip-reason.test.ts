import assert from 'node:assert/strict';
import {test} from 'node:test';
import {reasonOf, withFields} from './parse-text.ts';

const rows: readonly (readonly [id: string, text: string, reason: string | null])[] = [
	['_index.md', withFields('title: x\ndate: 2024-05-01'), 'section page'],
	['trees/_index.fr.md', 'Words.', 'section page'],
	['index.md', 'Words.', 'start page'],
	['INDEX.md', 'Words.', 'start page'],
	['index.md', '', 'section page'],
	['index.md', withFields('layout: home'), 'section page'],
	['index.md', '{% for post in site.posts %}', 'section page'],
	['index.md', withFields('date: 2024-05-01'), null],
	['index.fr.md', 'Words.', 'start page'],
	['blog/index.md', 'Words.', 'start page'],
	['my-oak/index.md', 'Words.', null],
	...['LICENSE', 'CHANGELOG', 'CONTRIBUTING', 'CODE_OF_CONDUCT', 'AGENTS', 'CLAUDE', '404'].map(
		(name): readonly [string, string, string] => [`${name}.md`, '# Words', 'project file'],
	),
	...['README', 'readme', 'SECURITY', 'SUPPORT', 'AUTHORS', 'TODO', 'Tasks', 'README.zh-CN', 'README_fr'].map(
		(name): readonly [string, string, string] => [`${name}.md`, '# Words', 'project note'],
	),
	['README.md', '', 'project file'],
	['README.md', withFields('title: Oak'), 'project note'],
	['README.md', withFields('title: Oak\ndate: 2024-05-01'), null],
	['readme-first.md', 'Words.', null],
	['todo-lists.md', 'Words.', null],
	['x.md', withFields('title: "{{title}}"'), 'template'],
	['x.md', withFields('title: {{ title }}'), 'template'],
	['x.md', withFields('date: {{date}}'), 'template'],
	['x.md', withFields('date: "<% tp.date.now() %>"'), 'template'],
	['x.md', withFields('title: "{{ replace .Name \\"-\\" \\" \\" | title }}"'), 'template'],
	['x.md', withFields('title: Notes of {{date:YYYY}}'), 'template'],
	['x.md', withFields('title: Why {{ x }} is slow'), null],
	['x.md', withFields('excalidraw-plugin: parsed'), 'drawing'],
	['x.md', withFields('kanban-plugin: board'), 'drawing'],
	['x.md', withFields('plugin: parsed'), null],
	['x.md', withFields('redirect: /y', ''), 'redirect'],
	['x.md', withFields('redirect: /y', 'Words.'), null],
	['x.md', '', null],
];

for (const [id, text, reason] of rows) {
	test(`${id} of ${JSON.stringify(text)} is ${reason ?? 'a post'}`, () =>
		assert.equal(reasonOf(text, id), reason));
}
