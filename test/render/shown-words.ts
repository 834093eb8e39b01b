import {createDocument} from '../../src/render/document.ts';
import type {Line} from '../../src/render/line.ts';
import {createPaint, themes} from '../../src/render/theme.ts';
import type {Expected, Word} from './expected-words.ts';

const paint = createPaint(themes.mono, 'plain');

/** A Markdown text set as plain lines. */
export const setPlain = (text: string, columns: number): readonly Line[] => {
	const layout = createDocument({text}).layout({
		columns,
		measure: columns,
		paint,
		hyperlinks: false,
		codeWrap: true,
	});
	return [...layout.all()];
};

/** Reads back what lines say: words with the quotes around them, marks, and the source of code blocks. */
export const shownWords = (markdown: string): Expected => {
	const document = createDocument({text: markdown});
	const layout = document.layout({columns: wide, measure: wide, paint, hyperlinks: false, codeWrap: true});
	const words: Word[] = [];
	const code: string[] = [];
	let previous: Line | undefined;
	for (const line of layout.all()) {
		const source = document.codeAt(line);
		const continues = previous?.kind === 'code' && document.codeAt(previous) === source;
		if (line.kind === 'code' && !continues && source !== undefined) code.push(source);
		const isUnderline = line.kind === 'rule' && previous?.block === line.block;
		if (!isUnderline) words.push(...wordsOf(line));
		previous = line;
	}
	return {words, code};
};

/** Wide enough for every example to need no second line. */
const wide = 1000;

const wordsOf = ({text, kind}: Line): readonly Word[] => {
	if (kind === 'blank') return [];
	const words: Word[] = [];
	let quotes = 0;
	let isPrefix = true;
	for (const word of text.split(/[ \t]+/).filter(word => word !== '')) {
		if (isPrefix && word === '│') quotes++;
		else if (isPrefix && /^(?:[•◦▪☐☑]|\d{1,9}\.)$/.test(word)) {
			words.push({text: /[◦▪]/.test(word) ? '•' : word, quotes, kind: 'text'});
		} else {
			isPrefix = false;
			if (/^─+$/.test(word)) {
				if (kind === 'rule') words.push({text: '─', quotes, kind});
			} else
				words.push({
					text: word,
					quotes,
					kind: kind === 'code' || kind === 'table' || kind === 'heading' ? kind : 'text',
				});
		}
	}
	return words;
};
