import assert from 'node:assert/strict';
import {test} from 'node:test';
import {messagesOf, parseText, withFields} from './parse-text.ts';

type Row = readonly [source: string, fields: string, id: string, date: string | null];

const sources: readonly Row[] = [
	['date', 'date: 2024-05-01', 'x.md', '2024-05-01'],
	['date, a map', 'date:\n  created: 2024-05-01\n  updated: 2024-06-01', 'x.md', '2024-05-01'],
	...[
		'pubDate',
		'pubDatetime',
		'publishDate',
		'publishedAt',
		'published_at',
		'publishedOn',
		'publishedDate',
		'datePublished',
		'posted',
		'post_date',
		'posted_on',
		'publicationDate',
		'datetime',
		'created_on',
		'first_published',
		'written',
		'createTime',
		'Created time',
		'create_date',
		'Creation Date',
		'published',
		'created',
		'createdAt',
		'date created',
		'dateCreated',
		'added',
		'day',
	].map((key): Row => [key, `${key}: 2024-05-01`, 'x.md', '2024-05-01']),
	['extra.date', 'extra:\n  date: 2024-05-01', 'x.md', '2024-05-01'],
	['params.date', 'params: {date: 2024-05-01}', 'x.md', '2024-05-01'],
	['the file name', 'title: x', '2024-05-01-oak.md', '2024-05-01'],
	['the file name, unpadded', 'title: x', '2024-5-1-oak.md', '2024-05-01'],
	['the file name, with underscores', 'title: x', '2024_05_01_oak.md', '2024-05-01'],
	['the file name, without dashes', 'title: x', '20240501-oak.md', '2024-05-01'],
	['the file name with a time', 'title: x', '2024-05-01T10:00:00Z-oak.md', '2024-05-01'],
	['a file name that is a date', 'title: x', '2024-05-01.md', '2024-05-01'],
	['the file name, right before words', 'title: x', '2024-05-01樫.md', '2024-05-01'],
	['the file name, unpadded, right before words', 'title: x', '2024-5-1樫.md', '2024-05-01'],
	['the file name, in brackets', 'title: x', '[2024-05-01]樫.md', '2024-05-01'],
	['the file name, in Chinese', 'title: x', '2024年5月1日 樫.md', '2024-05-01'],
	['a file name that is a date in Chinese', 'title: x', '2024年5月1日.md', '2024-05-01'],
	['a file name as Roam has it', 'title: x', 'May 1st, 2024.md', '2024-05-01'],
	['the middle of the file name', 'title: x', '000007-2024-05-01-oak.md', '2024-05-01'],
	["the bundle's folder", 'title: x', '2024-05-01-oak/index.md', '2024-05-01'],
	["the bundle's own file", 'title: x', 'oak/2024-05-01-index.md', '2024-05-01'],
	['path', 'path: blog/2024/05/01/oak', 'x.md', '2024-05-01'],
	['permalink', 'permalink: /2024/05/01/oak.html', 'x.md', '2024-05-01'],
	['url', 'url: https://example.org/2024/5/1/oak', 'x.md', '2024-05-01'],
	['slug', 'slug: 2024-05-01-oak', 'x.md', '2024-05-01'],
	['the folders', 'title: x', '2024/05/01/oak.md', '2024-05-01'],
	['a folder and the file', 'title: x', '2024/05-01-oak.md', '2024-05-01'],
	['a dated folder above', 'title: x', '2024-05-01 Trip/oak.md', '2024-05-01'],
	['updated', 'updated: 2024-05-01', 'x.md', '2024-05-01'],
	['a link to a daily note', 'date: "[[2024-05-01]]"', 'x.md', '2024-05-01'],
	['a link to a daily note without quotes', 'date: [[2024-05-01]]', 'x.md', '2024-05-01'],
	['nowhere', 'title: x', 'x.md', null],
	['nowhere: a year and a month are no day', 'title: x', '2024/05/oak.md', null],
	['nowhere: a number is no date', 'title: x', '12345678-oak.md', null],
	['nowhere: a day that is not, in a number', 'title: x', '20230230-oak.md', null],
	['nowhere: words of a file name', 'title: x', 'Best of 12th, 2024.md', null],
	['nowhere: published is a flag', 'published: true', 'x.md', null],
	['nowhere: Eleventy asks the file system', 'date: Last Modified', 'x.md', null],
	['nowhere: Quarto asks the file system', 'date: last-modified', 'x.md', null],
	['nowhere: Quarto asks the clock', 'date: today', 'x.md', null],
	['nowhere: R asks the clock', 'date: "`r Sys.Date()`"', 'x.md', null],
];

for (const [source, fields, id, date] of sources) {
	test(`a post's date may stand in ${source}`, () => {
		const post = parseText(withFields(fields), id);
		assert.deepEqual([post.date, messagesOf(post)], [date, []]);
	});
}

test('the field counts before the file name, the file name before the folders', () => {
	assert.equal(parseText(withFields('date: 2024-05-01'), '2023-01-01-oak.md').date, '2024-05-01');
	assert.equal(parseText('x', '2022/02/02/2023-01-01-oak.md').date, '2023-01-01');
});

test('the time in a file name orders the posts of a day', () => {
	assert.equal(parseText('x', '2024-05-01-16-09-30-oak.md').time, '16:09:30');
	assert.equal(parseText('x', '[2024-05-01 16.09.30] oak.md').time, '16:09:30');
	assert.equal(parseText('x', '2024-05-01-16-99-30-oak.md').time, '');
});

test('a day is never moved to another zone', () => {
	assert.equal(parseText(withFields('date: 2024-05-01T23:30:00-11:00')).date, '2024-05-01');
	assert.equal(parseText(withFields('date: 2024-05-01 00:30:00 +1400')).date, '2024-05-01');
	assert.equal(parseText('+++\ndate = 2024-05-01T23:30:00-11:00\n+++\n').date, '2024-05-01');
});

test('a date that is not understood is told with its line, and the next source is asked', () => {
	const post = parseText(withFields('title: x\ndate: next week'), '2024-05-01-oak.md');
	assert.equal(post.date, '2024-05-01');
	assert.deepEqual(post.problems, [
		{message: 'date not understood: "next week" — write it as YYYY-MM-DD', line: 3},
	]);
});

test('a day that is not is read as the day it counts on to, and told', () => {
	const post = parseText(withFields('date: 2026-02-30'));
	assert.equal(post.date, '2026-03-02');
	assert.deepEqual(post.problems, [
		{message: 'no such day: "2026-02-30", read as 2026-03-02 — write it as YYYY-MM-DD', line: 2},
	]);
});

test('a day that is not, in a file name, is read as the day it counts on to, and told', () => {
	const post = parseText('Words.', '2024-02-30-my-oak.md');
	assert.deepEqual([post.title, post.date, post.slug], ['My oak', '2024-03-01', 'my-oak']);
	assert.deepEqual(post.problems, [
		{message: 'no such day in the file name: "2024-02-30", read as 2024-03-01 — rename the file'},
	]);
});

test('a date in a file name that no calendar could have is told and kept out of the title', () => {
	const post = parseText(withFields('tags: x'), '2024-13-45-my-oak.md');
	assert.deepEqual([post.title, post.date], ['My oak', null]);
	assert.deepEqual(post.problems, [
		{message: 'date in the file name not understood: "2024-13-45" — rename it to YYYY-MM-DD'},
	]);
});

test('a fault in a file name is not told when a field has the date', () => {
	const post = parseText(withFields('date: 2024-05-01'), '2024-02-30-my-oak.md');
	assert.deepEqual([post.date, post.title, post.problems], ['2024-05-01', 'My oak', []]);
});

test('a field that is often no date is not complained of', () => {
	for (const key of ['posted', 'published', 'written', 'added', 'day', 'created']) {
		assert.deepEqual(parseText(withFields(`${key}: Monday`)).problems, []);
	}
});

const updates = [
	'updated',
	'lastmod',
	'lastModified',
	'last_modified_at',
	'modDatetime',
	'modified',
	'updatedDate',
	'updatedAt',
	'dateModified',
	'date modified',
	'date_updated',
	'updated_on',
	'lastUpdated',
	'post_modified',
	'modified_time',
	'Last edited time',
];

for (const key of updates) {
	test(`a post's last change may stand in ${key}`, () => {
		const post = parseText(withFields(`date: 2024-05-01\n${key}: 2024-06-01 10:00`));
		assert.deepEqual([post.date, post.updated], ['2024-05-01', '2024-06-01']);
	});
}

test('a map of dates names both days', () => {
	const post = parseText(withFields('date: {created: 2024-05-01, updated: 2024-06-01}'));
	assert.deepEqual([post.date, post.updated], ['2024-05-01', '2024-06-01']);
});
