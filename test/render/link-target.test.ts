import assert from 'node:assert/strict';
import {test} from 'node:test';
import {hiddenHost, linkTarget} from '../../src/render/link-target.ts';

test('safe schemes and relative targets are kept', () => {
	for (const target of [
		'http://e.org',
		'HTTPS://e.org',
		'mailto:a@e.org',
		'#here',
		'a/b.md',
		'../x?y=1:2',
		'/root',
		'./a:b',
	]) {
		assert.equal(linkTarget(target), target);
	}
});

test('other schemes are refused, however they are written', () => {
	for (const target of [
		'javascript:x',
		' javascript:x',
		'java\tscript:x',
		'java&#x0a;script&colon;x',
		'file:///x',
		'data:,x',
		'C:/x',
		'',
	]) {
		const found = linkTarget(target);
		assert.ok(found === undefined || !/^[a-z]+:/i.test(found), `${target} → ${found}`);
	}
});

test('an address with spaces is one as people write it, with percent signs of its own', () => {
	assert.equal(linkTarget('notes/33% rule, 5%20.md'), 'notes/33%25%20rule,%205%20.md');
	assert.equal(linkTarget('33%-rule'), '33%-rule');
});

test('escape sequences in a target are dropped', () => {
	assert.equal(linkTarget('https://e.org/&#27;]8;;x&#7;y'), 'https://e.org/y');
});

test('only a text that looks like an address can hide one', () => {
	assert.equal(hiddenHost('click here', 'https://evil.com'), undefined);
	assert.equal(hiddenHost('Node.js', 'https://nodejs.org'), 'nodejs.org');
	assert.equal(hiddenHost('e.org', 'https://www.e.org/x'), undefined);
	assert.equal(hiddenHost('https://a.org:8080/x', 'https://a.org'), undefined);
	assert.equal(hiddenHost('a.org', 'a.md'), undefined);
	assert.equal(hiddenHost('https://user@a.org', 'https://b.org'), 'b.org');
});
