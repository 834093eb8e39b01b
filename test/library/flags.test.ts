import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parseText, withFields} from './parse-text.ts';

const on = ['true', 'True', 'yes', 'on', '1', '"true"'];
const off = ['false', 'no', 'off', '0', '"false"', 'maybe', ''];

const drafts = [
	...on.map(value => `draft: ${value}`),
	'isDraft: true',
	'published: false',
	'publish: no',
	'isPublished: false',
	'dg-publish: false',
	...['draft', 'WIP', 'unpublished', 'todo', 'idea'].map(state => `status: ${state}`),
	'state: draft',
	'post_status: draft',
	'layout: draft',
];

for (const fields of drafts) {
	test(`${fields} makes a draft`, () => assert.equal(parseText(withFields(fields)).draft, true));
}

const finished = [
	...off.map(value => `draft: ${value}`),
	'published: true',
	'published: 2024-05-01',
	'status: done',
	'layout: post',
];

for (const fields of finished) {
	test(`${fields} makes no draft`, () => assert.equal(parseText(withFields(fields)).draft, false));
}

const folders: readonly (readonly [id: string, rootName: string, draft: boolean])[] = [
	['_drafts/x.md', 'Notebook', true],
	['drafts/x.md', 'Notebook', true],
	['fragments-drafts/x.md', 'Notebook', true],
	['draft/deep/x.md', 'Notebook', true],
	['x.md', '_drafts', true],
	['draftsman/x.md', 'Notebook', false],
	['x.md', 'overdrafts', false],
];

for (const [id, rootName, draft] of folders) {
	test(`${rootName}/${id} is ${draft ? 'a draft' : 'no draft'}`, () => {
		assert.equal(parseText('Words.', id, rootName).draft, draft);
	});
}

for (const key of ['hidden', 'unlisted', 'private', 'noindex', 'hide', 'hideInList']) {
	test(`${key} keeps a post out of lists`, () => {
		assert.equal(parseText(withFields(`${key}: yes`)).hidden, true);
		assert.equal(parseText(withFields(`${key}: no`)).hidden, false);
	});
}
