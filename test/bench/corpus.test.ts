import assert from 'node:assert/strict';
import {readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {commonWords, createCorpus, firstScreenWords, rareWord} from '../../bench/corpus.ts';
import {temporaryFolder} from '../helpers/terminal.ts';
import {parseText} from '../library/parse-text.ts';

const read = (file: string): string => readFileSync(file, 'utf8');

test('the same posts are made every time', () => {
	const [one, other] = [createCorpus(temporaryFolder()), createCorpus(temporaryFolder())];
	assert.equal(read(one.fiveMinutes()), read(other.fiveMinutes()));
	assert.equal(read(one.post(100)), read(other.post(100)));
	const name = '000/post-7.md';
	assert.equal(read(path.join(one.posts(10), name)), read(path.join(other.posts(20), name)));
});

test('a post is as long as asked for, and its first screen can be told', () => {
	const file = createCorpus(temporaryFolder()).post(100);
	assert.ok(Math.abs(statSync(file).size - 100_000) < 2500);
	assert.ok(read(file).slice(0, 1500).includes(firstScreenWords));
});

test('the five-minute post takes five minutes', () => {
	assert.equal(parseText(read(createCorpus(temporaryFolder()).fiveMinutes())).minutes, 5);
});

test('words to search for stand in texts, and in no title', () => {
	const folder = createCorpus(temporaryFolder()).posts(300);
	const texts = Array.from({length: 300}, (_, index) => read(path.join(folder, `000/post-${index}.md`)));
	for (const word of [...commonWords, rareWord]) {
		assert.ok(texts.some(text => text.includes(word)));
		assert.ok(texts.every(text => !(/^title: (.*)$/m.exec(text)?.[1] ?? '').includes(word)));
	}
	assert.equal(texts.filter(text => text.includes(rareWord)).length, 1);
});
