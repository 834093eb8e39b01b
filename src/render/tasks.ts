import type {Token, Tokens} from './lex.ts';

/** What stands for the state of a task, by the sign in its box; those that are neither open nor done are of Obsidian. */
const signs: Readonly<Record<string, string>> = {' ': '☐', x: '☑', X: '☑', '/': '◧', '-': '☒', '>': '→'};

const box = /^\[([ xX/>-])\](?:[ \t]+|$)/;

/** Lists of changes have `[+]` beside `[-]`, which then is no box. */
const change = /^\[\+\]/;

/** A function for the sign of a list's item when it is a task. */
export const createTaskReader = (
	items: readonly Tokens.ListItem[],
): ((item: Tokens.ListItem) => string | undefined) => {
	const isPlain = items.some(({text}) => change.test(text));
	return ({task, checked, text}) => {
		if (task) return signs[checked === true ? 'x' : ' '];
		const sign = isPlain ? undefined : box.exec(text)?.[1];
		// An empty box without a text is no task for GFM.
		return sign === undefined || /[ x]/i.test(sign) ? undefined : signs[sign];
	};
};

/** The tokens of a task without the box, which is in the source of its first paragraph. */
export const withoutBox = ({tokens}: Tokens.ListItem): readonly Token[] => {
	const [first, ...rest] = tokens;
	if (first?.type !== 'paragraph' && first?.type !== 'text') return tokens;
	const {text} = first as Tokens.Paragraph | Tokens.Text; // by the line above
	return [{...first, text: text.replace(box, '')}, ...rest];
};
