import assert from 'node:assert/strict';
import {test} from 'node:test';
import {BoundedCache} from '../../src/render/bounded-cache.ts';

test('a value is computed once while it is remembered', () => {
	const cache = new BoundedCache<string, object>(2);
	const first = cache.get('a', () => ({}));
	assert.equal(
		cache.get('a', () => ({})),
		first,
	);
});

test('what was asked for longest ago is forgotten first', () => {
	const cache = new BoundedCache<string, string>(2);
	cache.get('a', () => '1');
	cache.get('b', () => '1');
	cache.get('a', () => '2');
	cache.get('c', () => '1');
	assert.equal(
		cache.get('a', () => '3'),
		'1',
	);
	assert.equal(
		cache.get('b', () => '4'),
		'4',
	);
});
