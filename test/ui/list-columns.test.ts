import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type ColumnOptions, columnsFor, fitCategory, gap} from '../../src/ui/list-columns.ts';
import {somePost} from '../helpers/posts.ts';

const posts = ['A title of twenty-six cells', 'A shorter one'].map((title, index) =>
	somePost({id: title, title, categories: [['Python / Engineering', 'Guides'][index] ?? '']}),
);

const columns = (given: Partial<ColumnOptions>) =>
	columnsFor({width: 74, posts, dates: 'day', withProgress: false, ...given});

const used = ({state, date, title, category, progress, minutes}: ReturnType<typeof columnsFor>): number =>
	state +
	title +
	[date, category, progress, minutes].reduce((sum, cells) => sum + (cells > 0 ? cells + gap : 0), 0);

test('no cells are kept for a per cent that no post has', () => {
	assert.equal(columns({}).progress, 0);
	assert.ok(columns({withProgress: true}).progress > 0);
});

test('the minutes take as many cells as the longest of them', () => {
	assert.equal(columns({}).minutes, '5 min'.length);
	const long = [...posts, somePost({id: 'long', minutes: 120})];
	assert.equal(columns({posts: long}).minutes, '120 min'.length);
	assert.equal(columns({posts: posts.map(post => ({...post, minutes: 0}))}).minutes, 0);
});

test('the category gives way before a title is cut, and goes before it says nothing', () => {
	for (let width = 60; width <= 113; width++) {
		const {title, category} = columns({width, withProgress: true});
		assert.ok(category === 0 || title >= 'A title of twenty-six cells'.length, `${width}`);
		assert.ok(category === 0 || category >= 6, `${width}`);
	}
	assert.equal(columns({width: 113}).category, 'Python / Engineering'.length);
});

test('short categories have a column as well', () => {
	const widthFor = (...names: readonly string[]): number =>
		columns({posts: names.map(name => somePost({id: name, categories: [name]}))}).category;
	assert.equal(widthFor('Notes', 'Essay'), 5);
	assert.equal(widthFor('随笔', '技術'), 4);
	assert.equal(widthFor('诗', '文'), 2);
});

test('one title among many that is longer than all others takes no category away', () => {
	const many = Array.from({length: 40}, (_, index) =>
		somePost({
			id: String(index),
			title: index === 7 ? 'x'.repeat(90) : 'Short',
			categories: [`Topic ${index}`],
		}),
	);
	assert.ok(columns({posts: many}).category > 0);
});

test('a row takes all of its cells, at every width', () => {
	for (let width = 10; width <= 113; width++) {
		for (const dates of ['day', 'full', 'none'] as const) {
			const given = columns({width, dates, withProgress: true});
			assert.equal(used(given), width, `${width} ${dates}`);
		}
	}
});

test('a category without room for all of it shows its first parts, and a word that is too long is cut', () => {
	assert.equal(fitCategory('Python / Engineering', 20), 'Python / Engineering');
	assert.equal(fitCategory('Python / Engineering', 10), 'Python');
	assert.equal(fitCategory('Typography / Faces', 8), 'Typogra…');
});
