import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type ColumnOptions, columnsFor, fitCategory, gap} from '../../src/ui/list-columns.ts';
import {somePost} from '../helpers/posts.ts';

const posts = ['A title of twenty-six cells', 'A shorter one'].map((title, index) =>
	somePost({id: title, title, categories: [['Python / Engineering', 'Guides'][index] ?? '']}),
);

const columns = (given: Partial<ColumnOptions>) => columnsFor({width: 74, posts, dates: 'day', ...given});

const used = ({state, date, title, minutes}: ReturnType<typeof columnsFor>): number =>
	state + title + [date, minutes].reduce((sum, cells) => sum + (cells > 0 ? cells + gap : 0), 0);

test('the minutes take as many cells as the longest of them', () => {
	assert.equal(columns({}).minutes, '5 min'.length);
	const long = [...posts, somePost({id: 'long', minutes: 120})];
	assert.equal(columns({posts: long}).minutes, '120 min'.length);
	assert.equal(columns({posts: posts.map(post => ({...post, minutes: 0}))}).minutes, 0);
});

test('categories that are all the same are not shown, but that of a single post is', () => {
	const having = (...names: readonly string[]): boolean =>
		columns({posts: names.map((name, index) => somePost({id: String(index), categories: [name]}))})
			.hasCategory;
	assert.equal(having('Notes', 'Notes'), false);
	assert.equal(having('Notes', 'Notes', 'Essays'), true);
	assert.equal(having('Notes'), true);
	assert.equal(having(), false);
});

test('a row takes all of its cells, at every width', () => {
	for (let width = 10; width <= 113; width++) {
		for (const dates of ['day', 'full', 'none'] as const)
			assert.equal(used(columns({width, dates})), width, `${width} ${dates}`);
	}
});

test('a category without room for all of it shows its first parts, and a word that is too long is cut or left out', () => {
	assert.equal(fitCategory('Python / Engineering', 20), 'Python / Engineering');
	assert.equal(fitCategory('Python / Engineering', 10), 'Python');
	assert.equal(fitCategory('Typography / Faces', 8), 'Typogra…');
	assert.equal(fitCategory('Typography / Faces', 5), '');
	assert.equal(fitCategory('诗', 2), '诗');
	assert.equal(fitCategory('诗', -3), '');
});
