import assert from 'node:assert/strict';
import {test} from 'node:test';
import {faultJson} from '../../src/commands/check.ts';
import {commands} from '../../src/commands/command-line.ts';
import {postJson} from '../../src/commands/post-json.ts';
import {hitJson} from '../../src/commands/search.ts';
import {somePost} from '../helpers/posts.ts';

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

test('the line of a problem that is not known is null', () => {
	const {problems} = postJson(somePost({id: 'a.md', problems: [{message: 'a'}, {message: 'b', line: 3}]}));
	assert.deepEqual(problems, [
		{message: 'a', line: null},
		{message: 'b', line: 3},
	]);
});
