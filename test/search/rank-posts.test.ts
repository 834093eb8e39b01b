import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Post} from '../../src/library/post.ts';
import {createPostRanker} from '../../src/search/rank-posts.ts';
import {somePost} from '../helpers/posts.ts';

const titled = (...titles: readonly string[]): readonly Post[] =>
	titles.map((title, index) => somePost({id: String(index), title}));

/** The titles found, best first, with what matched in brackets. */
const rank = (posts: readonly Post[], source: string): readonly string[] => {
	const steps = createPostRanker(posts).rank(source);
	let step = steps.next();
	while (step.done !== true) step = steps.next();
	return step.value.map(({post, marks}) => {
		let shown = '';
		let end = 0;
		for (const mark of marks) {
			shown += `${post.title.slice(end, mark.start)}[${post.title.slice(mark.start, mark.end)}]`;
			({end} = mark);
		}
		return shown + post.title.slice(end);
	});
};

test('a title is found by any part of it, and the part is marked', () => {
	assert.deepEqual(rank(titled('Why I still reach for Flask', 'Reading'), 'reach'), [
		'Why I still [reach] for Flask',
	]);
	assert.deepEqual(rank(titled('Writing'), 'itin'), ['Wr[itin]g']);
});

test('a title is found by some of its letters in order', () => {
	const posts = titled('Why I still reach for Flask', 'Reading in the terminal', 'Python without frameworks');
	assert.deepEqual(rank(posts, 'flsk'), ['Why I still reach for [Fl]a[sk]']);
	assert.deepEqual(rank(posts, 'rdterm'), ['[R]ea[d]ing in the [term]inal']);
	assert.deepEqual(rank(posts, 'wsrf'), ['[W]hy I [s]till [r]each [f]or Flask']);
	assert.deepEqual(rank(posts, 'pythn'), ['[Pyth]o[n] without frameworks']);
});

test('letters that stand far apart are no match', () => {
	assert.deepEqual(
		rank(titled('On writing well: how the craft of writing gets better with age'), 'cafe'),
		[],
	);
	assert.deepEqual(rank(titled('Notes on how the quick brown fox folds'), 'tui'), []);
});

test('the whole title comes before one that has the word, and that before one that has its letters', () => {
	assert.deepEqual(
		rank(titled('The art of wherein I tiring', 'Publishing your own writing', 'Writing'), 'writing').slice(
			0,
			2,
		),
		['[Writing]', 'Publishing your own [writing]'],
	);
	assert.deepEqual(rank(titled('Rewritten', 'How to write'), 'writ'), ['How to [writ]e', 'Re[writ]ten']);
});

test('among equals the order of the list stays', () => {
	assert.deepEqual(rank(titled('A tool', 'B tool', 'C tool'), 'tool'), ['A [tool]', 'B [tool]', 'C [tool]']);
});

test('all words are needed, in any order, side by side is best', () => {
	const posts = titled('Tools for reading', 'Reading with tools', 'Reading tools', 'Reading');
	assert.deepEqual(rank(posts, 'reading tools'), [
		'[Reading] [tools]',
		'[Tools] for [reading]',
		'[Reading] with [tools]',
	]);
});

test('categories and tags are found too, words may be spread over them and the title', () => {
	const posts = [
		somePost({id: 'a', title: 'Why Flask', categories: ['Python', 'Engineering'], tags: ['web frameworks']}),
		somePost({id: 'b', title: 'Python without frameworks'}),
	];
	assert.deepEqual(rank(posts, 'python'), ['[Python] without frameworks', 'Why Flask']);
	assert.deepEqual(rank(posts, 'engineering web'), ['Why Flask']);
	assert.deepEqual(rank(posts, 'flask python'), ['Why [Flask]']);
});

test('words between quotation marks are found as they stand, in a title or in one category or tag', () => {
	const posts = [
		somePost({id: 'a', title: 'Tools, small', tags: ['web frameworks']}),
		somePost({id: 'b', title: 'xsmall tool-smith of small tools'}),
		somePost({id: 'c', title: 'Frameworks', categories: ['Small', 'Tools', 'Web']}),
	];
	assert.deepEqual(rank(posts, '"small tool"'), ['xsmall tool-smith of [small tool]s']);
	assert.deepEqual(rank(posts, '“web FRAMEWORKS” small'), ['Tools, [small]']);
	assert.deepEqual(rank(posts, '"frmwrks"'), []);
	assert.deepEqual(rank(posts, '"small to'), ['xsmall tool-smith of [small to]ols']);
});

test('case, accents, quotes and dashes make no difference, and marks stay on whole characters', () => {
	assert.deepEqual(rank(titled('Café society'), 'cafe SOC'), ['[Café] [soc]iety']);
	assert.deepEqual(rank(titled('Cafe\u0301 society'), 'café'), ['[Cafe\u0301] society']);
	assert.deepEqual(rank(titled('İstanbul'), 'istanbul'), ['[İstanbul]']);
	assert.deepEqual(rank(titled('Straße'), 'strasse'), ['[Straße]']);
	assert.deepEqual(rank(titled('Straße'), 'stras'), ['[Straß]e']);
	assert.deepEqual(rank(titled('Don’t panic'), "don't"), ['[Don’t] panic']);
});

test('titles in any script are found', () => {
	assert.deepEqual(rank(titled('Почему я всё ещё выбираю Фласк'), 'почему ещё'), [
		'[Почему] я всё [ещё] выбираю Фласк',
	]);
	assert.deepEqual(rank(titled('为什么我仍然使用 Flask'), '使用'), ['为什么我仍然[使用] Flask']);
	assert.deepEqual(rank(titled('किताबें और लेख'), 'किताब'), ['[किताब]ें और लेख']);
});

test('nothing typed ranks nothing', () => {
	for (const source of ['', ' ', '\n']) assert.deepEqual(rank(titled('Title'), source), []);
	assert.deepEqual(rank([], 'title'), []);
});

test('signs that mean something to fzf are letters like others', () => {
	assert.deepEqual(rank(titled('!important', 'other'), '!imp'), ['[!imp]ortant']);
	assert.deepEqual(rank(titled("'tis | $5 ^2"), "'tis $5"), ["['tis] | [$5] ^2"]);
});

test('of thousands of titles that match, those that begin with the words come first', () => {
	const posts = titled(...Array.from({length: 3000}, (_, index) => `A tool ${index}`), 'Tool');
	assert.equal(rank(posts, 'tool')[0], '[Tool]');
});

test('a ranking that is abandoned does not disturb the next', () => {
	const ranker = createPostRanker(titled(...Array.from({length: 3000}, (_, index) => `Title ${index}`)));
	ranker.rank('title').next();
	const steps = ranker.rank('2999');
	let step = steps.next();
	while (step.done !== true) step = steps.next();
	assert.deepEqual(
		step.value.map(({post}) => post.id),
		['2999'],
	);
});

test('every title that has the words is found, and what is marked lies in it', () => {
	const word = fc.stringMatching(/^[a-dß ]{1,6}$/);
	fc.assert(
		fc.property(fc.array(word, {maxLength: 8}), word, (titles, source) => {
			const posts = titled(...titles);
			const steps = createPostRanker(posts).rank(source);
			let step = steps.next();
			while (step.done !== true) step = steps.next();
			const found = new Set(step.value.map(({post}) => post));
			const words = source.split(' ').filter(part => part !== '');
			for (const post of posts) {
				const has = words.length > 0 && words.every(part => post.title.includes(part));
				if (has) assert.ok(found.has(post));
			}
			for (const {post, marks} of step.value) {
				let end = -1;
				for (const mark of marks) {
					assert.ok(mark.start > end && mark.end > mark.start && mark.end <= post.title.length);
					({end} = mark);
				}
			}
		}),
	);
});
