import fc from 'fast-check';

const word = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.constantFrom(
			'a',
			'the',
			'reader',
			'terminal',
			'typography',
			'antidisestablishmentarianism',
		),
	},
	fc.constantFrom(
		'**bold**',
		'*soft words*',
		'`code`',
		'[a link](https://example.org/a-b/c)',
		'~~gone~~',
		'&copy;',
		'日本語の文章',
	),
	fc.constantFrom(
		'https://example.org/a/very/long/address?with=a&query=string#and-more',
		'👩‍👩‍👧',
		'é',
		'ab\u00adcd',
		'שלום',
		'![picture](x.png)',
	),
);

const sentence = fc.array(word, {minLength: 1, maxLength: 25}).map(words => words.join(' '));

const inner = (indent: string, text: string): string => text.replaceAll('\n', `\n${indent}`);

/** Markdown as people write it: every construct, nested and one after the other. */
export const markdownText: fc.Arbitrary<string> = fc.letrec<{blocks: string; block: string}>(tie => ({
	blocks: fc.array(tie('block'), {minLength: 1, maxLength: 5}).map(blocks => blocks.join('\n\n')),
	block: fc.oneof(
		{maxDepth: 3, withCrossShrink: true},
		sentence,
		sentence.map(text => `## ${text}`),
		fc.constant('---'),
		fc.array(sentence, {minLength: 1, maxLength: 4}).map(items => items.map(item => `- ${item}`).join('\n')),
		fc
			.array(fc.constantFrom('const a = 1;', '', '\tindented', `long ${'x'.repeat(90)}`, '日本語のコード'), {
				maxLength: 5,
			})
			.map(lines => `\`\`\`js\n${lines.join('\n')}\n\`\`\``),
		fc
			.array(fc.tuple(sentence, word, word), {minLength: 1, maxLength: 3})
			.map(rows =>
				['| one | two | three |', '|---|:-:|--:|', ...rows.map(cells => `| ${cells.join(' | ')} |`)].join(
					'\n',
				),
			),
		tie('blocks').map(text => `> ${inner('> ', text)}`),
		tie('blocks').map(text => `- ${inner('  ', text)}`),
		tie('blocks').map(text => `9. ${inner('   ', text)}\n10. end`),
		fc.constant('- [ ] open\n- [x] done'),
		fc.constant('<div>\n<b>html</b> block<ul><li>one<li>two</ul></div>'),
		fc.constant('Text[^1] with a note.\n\n[^1]: The note.'),
		fc.constant('> [!WARNING]\n> Careful.'),
	),
})).blocks;
