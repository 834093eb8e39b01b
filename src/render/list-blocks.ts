import type {Block, Content, Page} from './block.ts';
import {BlockList} from './block-list.ts';
import {addTokens} from './blocks.ts';
import {itemIn} from './containers.ts';
import {type Footnotes, footnoteId, referenceId} from './footnotes.ts';
import type {LexedText, Token} from './lex.ts';

/** The blocks of a document, and the blocks that `#id` in a link leads to. */
export type ListedBlocks = {readonly blocks: readonly Block[]; readonly anchors: ReadonlyMap<string, number>};

/** What the blocks of a document are made from. */
export type BlockSource = {
	readonly lexed: LexedText;
	readonly footnotes: Footnotes | undefined;
	readonly read: (content: Content) => readonly Token[];
	readonly page: Page;
	/** The first heading is left out: the page has it as its title. */
	readonly startsWithTitle: boolean;
};

const tooDeep = 'Some of this text is nested too deeply; that part is shown as it was typed.';

/** The blocks of a document in order; the first is the head of its page and the last its foot. */
export const listBlocks = (source: BlockSource): ListedBlocks => {
	const {lexed, footnotes, page} = source;
	const list = new BlockList();
	list.add({kind: 'head', page, weight: (page.title ?? '').length + (page.deck ?? '').length}, undefined);
	if (lexed.isTooDeep) list.add({kind: 'label', label: tooDeep, role: 'problem', weight: 0}, undefined);
	const title = source.startsWithTitle ? lexed.tokens.findIndex(({type}) => type === 'heading') : -1;
	const body = lexed.tokens.filter((_, index) => index !== title);
	addTokens(list, body, {container: undefined, tight: false});
	if (footnotes !== undefined) addFootnotes(list, footnotes, source.read);
	list.add({kind: 'foot', page, weight: 0}, undefined);
	return {blocks: list.blocks, anchors: list.anchors};
};

const addFootnotes = (list: BlockList, {referred}: Footnotes, read: BlockSource['read']): void => {
	const numberFrom = createNumbering(list, referred, read);
	numberFrom();
	if (referred.length === 0) return;
	list.add({kind: 'rule', weight: 0}, undefined);
	const width = String(referred.length).length + 2;
	// A footnote may be the first to refer to another one, which then comes behind it.
	for (const {number, tokens} of referred) {
		const container = itemIn(undefined, {mark: `${number}.`.padStart(width - 1), width});
		list.separate(number === 1 ? 1 : 0);
		list.anchor(footnoteId(number));
		list.enclose(container, () => addTokens(list, withWayBack(tokens, number), {container, tight: false}));
		numberFrom();
	}
};

/** Reads the references of the blocks that are new since the last time, in order, so that footnotes get their numbers. */
const createNumbering = (
	list: BlockList,
	referred: Footnotes['referred'],
	read: BlockSource['read'],
): (() => void) => {
	let next = 0;
	return () => {
		for (; next < list.length; next++) {
			const block = list.blocks[next];
			const known = referred.length;
			for (const content of block === undefined ? [] : contentsOf(block)) {
				if (typeof content === 'string' && content.includes('[^')) read(content);
			}
			for (const {number} of referred.slice(known)) list.anchorAt(referenceId(number), next);
		}
	};
};

const contentsOf = (block: Block): readonly Content[] => {
	if (block.kind === 'row') return (block.row < 0 ? block.table.header : block.table.rows[block.row]) ?? [];
	return 'content' in block ? [block.content] : [];
};

/** A footnote's tokens with a link back to where it is referred to, at the end of its last paragraph. */
const withWayBack = (tokens: readonly Token[], number: number): readonly Token[] => {
	const link = `[↩](#${referenceId(number)})`;
	const last = tokens.findLastIndex(({type}) => type !== 'space');
	const token = tokens[last];
	if (token?.type !== 'paragraph') return [...tokens, {type: 'paragraph', raw: link, text: link}];
	const text = `${'text' in token ? token.text : ''} ${link}`;
	return tokens.map((other, index) => (index === last ? {type: 'paragraph', raw: text, text} : other));
};
