import assert from 'node:assert/strict';
import {test} from 'node:test';
import {patiently} from '../helpers/patiently.ts';
import {show} from './show.ts';

test('amounts and variables are no formulas, whatever code and emphasis stand between them', () => {
	for (const [text, shown] of [
		['Cost is $5.00; env `$HOME` here.', 'Cost is $5.00; env $HOME here.'],
		['Run `a` for $10/month, or set `$PATH` to *it*.', 'Run a for $10/month, or set $PATH to it.'],
		['Use $HOME or `$(HOME)` *now*', 'Use $HOME or $(HOME) now'],
		['Sum of $100,000. In `x-$` or `y$` ok.', 'Sum of $100,000. In x-$ or y$ ok.'],
		['Use $HOME_dir/_foo_ and *so* on costs US$ 5', 'Use $HOME_dir/foo and so on costs US$ 5'],
		['Say US$*5* or 6$, or *7*', 'Say US$5 or 6$, or 7'],
	] as const)
		assert.deepEqual(show(text, 80), [shown]);
});

test('formulas stay as they are next to words and stops', () => {
	const text = 'Sets $\\{x \\mid x_1*y*\\}$, $n_i$-th $a_b$th, Li$_2$O and 3$\\times$4: 中$a_1*b*$文.';
	assert.deepEqual(show(text, 100), [text]);
});

test('a formula on lines of its own ends where its signs do, whatever follows them', () => {
	for (const [end, shown = end] of [['$$,'], ['$$.'], ['$$ {#eq:one}', '$$'], ['$$ (1)'], ['$$']]) {
		const text = `We have\n$$\nx_1 = *1*\n${end}\nHence *this* holds.\n\nAnd $$ more.`;
		assert.deepEqual(
			show(text),
			['We have', '', '  $$', '  x_1 = *1*', `  ${shown}`, '', 'Hence this holds.', '', 'And $$ more.'],
			end,
		);
	}
	assert.deepEqual(show('$$\na = b \\tag{1}$$\n\n*text*'), ['  $$', '  a = b \\tag{1}$$', '', 'text']);
});

test('signs that close a formula of a paragraph open none', () => {
	assert.deepEqual(show('x $$ a\n$$\ny\n$$ b'), ['x $$ a $$ y $$ b']);
	assert.deepEqual(show('$$x_1$$\n$$\nz\n$$'), ['$$x_1$$', '', '  $$', '  z', '  $$']);
});

test('formulas in the signs of TeX are kept whole', () => {
	const text = String.raw`So \(a_1 * b * c\), \(x\) and \[ y \\ z^2 \] hold.`;
	assert.deepEqual(show(text, 80), [text]);
	for (const lines of [
		['\\[', 'x_1 &= *y* \\\\[2pt]', 'z', '\\]'],
		['\\begin{align*}', 'a_b * c_d * e \\\\', 'f', '\\end{align*}'],
	])
		assert.deepEqual(show(`Text\n${lines.join('\n')}\nand *on*.`), [
			'Text',
			'',
			...lines.map(line => `  ${line}`),
			'',
			'and on.',
		]);
});

test('escaped brackets and parentheses stay escaped', () => {
	assert.deepEqual(
		show(String.raw`\[1\] \[sic\] \[foo\_bar\] \(see *this*\) \(1\) \[no link\](a) \[ \(`, 80),
		['[1] [sic] [foo_bar] (see this) (1) [no link](a) [ ('],
	);
});

for (const piece of [
	'$',
	'$$',
	'$$\n',
	'$$a\n',
	'a\n$$\n',
	'\\(',
	'\\[',
	'\\[\n',
	'x\n\\[ ',
	'\\begin{align}\n',
	'\\(a',
])
	patiently(`a text of nothing but ${JSON.stringify(piece)} is shown`, () => {
		assert.ok(show(piece.repeat(100_000 / piece.length), 80).length > 0);
	});
