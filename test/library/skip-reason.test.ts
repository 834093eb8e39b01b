import assert from 'node:assert/strict';
import {test} from 'node:test';
import {reasonOf, withFields} from './parse-text.ts';

const rows: readonly (readonly [id: string, text: string, reason: string | null])[] = [
	['_index.md', withFields('title: x\ndate: 2024-05-01'), 'section page'],
	['trees/_index.fr.md', 'Words.', 'section page'],
	['index.md', 'Words.', 'section page'],
	['index.md', withFields('date: 2024-05-01'), null],
	['index.fr.md', 'Words.', 'section page'],
	['blog/index.md', 'Words.', 'section page'],
	['my-oak/index.md', 'Words.', null],
	...[
		'README',
		'readme',
		'LICENSE',
		'CHANGELOG',
		'CONTRIBUTING',
		'CODE_OF_CONDUCT',
		'SECURITY',
		'SUPPORT',
		'AUTHORS',
		'AGENTS',
		'CLAUDE',
		'TODO',
		'TASKS',
		'404',
		'README.zh-CN',
		'README_fr',
	].map((name): readonly [string, string, string] => [`${name}.md`, '# Words', 'project file']),
	['README.md', withFields('title: Oak'), 'project file'],
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
