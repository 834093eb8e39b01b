import type {Block, Content, Page} from './block.ts';
import {BlockList} from './block-list.ts';
import {addTokens, TokenReader} from './blocks.ts';
import {itemIn} from './containers.ts';
import {dialectOf} from './dialect.ts';
import {type Footnotes, footnoteId, referenceId} from './footnotes.ts';
import {type GrowingBlocks, growBlocks} from './growing-blocks.ts';
import {createInlineReader} from './inline-reader.ts';
import {lex, type MarkedToken, type Token} from './lex.ts';

/** The blocks of a document, the blocks that `#id` in a link leads to, and the reader of what stands in the blocks. */
export type ListedBlocks = {
	readonly blocks: GrowingBlocks;
	/** To be asked when all blocks are known. */
	readonly anchors: ReadonlyMap<string, number>;
	readonly read: InlineReader;
};

/** What the blocks of a document are made from. */
export type BlockSource = {
	/** Markdown, free of what could drive a terminal. */
	readonly text: string;
	readonly page: Page;
	/** The first heading is left out: the page has it as its title. */
	readonly startsWithTitle: boolean;
	/** Known to be MDX. */
	readonly isMdx: boolean;
};

const tooDeep = 'The following is nested too deeply; its inner part is shown as it was typed.';

/** The blocks of a document in order; the first is the head of its page and the last its foot. */
export const listBlocks = ({text, page, startsWithTitle, isMdx}: BlockSource): ListedBlocks => {
	const list = new BlockList();
	list.add({kind: 'head', page, weight: (page.title ?? '').length + (page.deck ?? '').length}, undefined);
	const {dialect, footnotes} = dialectOf(text);
	const reader = new TokenReader(list, {container: undefined, tight: false});
	let isTitle = startsWithTitle;
	let source = 0;
	const lexing = lex(text, {...dialect, isMdx}, (token, isTooDeep) => {
		list.readFrom(source);
		source += token.raw.length;
		if (isTitle && token.type === 'heading') {
			isTitle = false;
			return;
		}
		if (isTooDeep) reader.take({type: 'notice', raw: '', text: tooDeep});
		reader.take(token);
	});
	const read = createInlineReader(lexing.readInline);
	const readOn = (): boolean => {
		if (lexing.readOn()) return true;
		reader.end();
		if (footnotes !== undefined) addFootnotes(list, footnotes, read);
		list.add({kind: 'foot', page, weight: 0}, undefined);
		return false;
	};
	return {blocks: growBlocks(list.blocks, readOn, () => text.length - source), anchors: list.anchors, read};
};

/** Reads inline text when it is needed. */
export type InlineReader = (content: Content) => readonly Token[];

const addFootnotes = (list: BlockList, {referred}: Footnotes, read: InlineReader): void => {
	const numberFrom = createNumbering(list, referred, read);
	numberFrom();
	if (referred.length === 0) return;
	// Code and tables leave no line behind them.
	list.separate(1);
	list.add({kind: 'rule', weight: 0}, undefined);
	const width = String(referred.length).length + 2;
	let isApart = true;
	// A footnote may be the first to refer to another one, which then comes behind it.
	for (const {number, tokens} of referred) {
		const container = {...itemIn(undefined, {mark: `${number}.`.padStart(width - 1), width}), note: number};
		list.separate(isApart ? 1 : 0);
		list.anchor(footnoteId(number));
		const start = list.length;
		list.enclose(container, () => addTokens(list, withWayBack(tokens, number), {container, tight: false}));
		// Where a blank line stands inside a footnote, one has to stand behind it too.
		isApart = list.length > start + 1;
		numberFrom();
	}
};

/** Reads the references of the blocks that are new since the last time, in order, so that footnotes get their numbers. */
const createNumbering = (
	list: BlockList,
	referred: Footnotes['referred'],
	read: InlineReader,
): (() => void) => {
	let next = 0;
	return () => {
		for (; next < list.length; next++) {
			const block = list.blocks[next];
			const known = referred.length;
			for (const content of block === undefined ? [] : contentsOf(block)) {
				if (typeof content === 'string' && /\[\^|\^\[/.test(content)) read(content);
			}
			for (const {number} of referred.slice(known)) list.anchorAt(referenceId(number), next);
		}
	};
};

/** What is to be read inside a block. */
export const contentsOf = ({shape}: Block): readonly Content[] => {
	if (shape.kind === 'row') return (shape.row < 0 ? shape.table.header : shape.table.rows[shape.row]) ?? [];
	return 'content' in shape ? [shape.content] : [];
};

/** A footnote's tokens with a link back to where it is referred to, at the end of its last words or on a line of its own. */
const withWayBack = (tokens: readonly Token[], number: number): readonly Token[] => {
	const link = `[↩](#${referenceId(number)})`;
	return withEnding(tokens, link) ?? [...tokens, {type: 'paragraph', raw: link, text: link}];
};

/** Tokens with something more behind their last words; undefined when they do not end in words. */
const withEnding = (tokens: readonly Token[], ending: string): Token[] | undefined => {
	const last = tokens.findLastIndex(({type}) => type !== 'space');
	const token = tokens[last] as MarkedToken | undefined; // marked makes no others in a footnote that have these types
	let longer: Token | undefined;
	if (token?.type === 'paragraph' || token?.type === 'text') {
		const text = `${token.text} ${ending}`;
		longer = {...token, raw: text, text};
	} else if (token?.type === 'list') {
		const item = token.items.at(-1);
		const inner = item && withEnding(item.tokens, ending);
		if (item !== undefined && inner !== undefined)
			longer = {...token, items: [...token.items.slice(0, -1), {...item, tokens: inner}]};
	}
	return longer && tokens.with(last, longer);
};
