import {type Alert, readAlert, readTab} from './alert.ts';
import {asTyped} from './as-typed.ts';
import type {Container} from './block.ts';
import type {BlockList} from './block-list.ts';
import {codeBlocks} from './code-block.ts';
import {itemIn, itemsOf, quoteIn} from './containers.ts';
import {cutLongText} from './cut-long-text.ts';
import type {DefinitionToken} from './definition-lists.ts';
import {idsIn, isEmptyParagraph} from './empty-paragraph.ts';
import {paragraphsIn, readBlockName, withoutAttributeLines, withoutHiddenMarks} from './hidden-marks.ts';
import {addHtml, definitionIndent} from './html-blocks.ts';
import {HtmlJoiner} from './join-html.ts';
import type {MarkedToken, Token, Tokens} from './lex.ts';
import {isContents, readHeading} from './paragraph-parts.ts';
import {breakAtPictures} from './picture-lines.ts';
import {breakAtRows} from './row-lines.ts';
import {addTable} from './table-block.ts';
import {createTaskReader, withoutBox} from './tasks.ts';

/** Where a run of tokens stands. */
type Surroundings = {
	readonly container: Container | undefined;
	/** No blank lines between the blocks: a list whose items stand close together. */
	readonly tight: boolean;
};

/** Tokens of our own besides those of marked: definitions, a formula, and a word to the reader. */
type OwnToken =
	| DefinitionToken
	| {readonly type: 'mathBlock' | 'notice'; readonly raw: string; readonly text: string};

/** Takes tokens one by one and adds the blocks they stand for. */
export class TokenReader {
	readonly #list: BlockList;
	readonly #around: Surroundings;
	readonly #joiner = new HtmlJoiner(token => this.#add(token));
	#before: number;

	constructor(list: BlockList, around: Surroundings) {
		this.#list = list;
		this.#around = around;
		this.#before = list.length;
	}

	take(token: Token): void {
		this.#joiner.take(token);
	}

	/** To be called after the last token. */
	end(): void {
		this.#joiner.end();
	}

	#add(token: Token): void {
		if (this.#list.length > this.#before) this.#list.separate(this.#around.tight ? 0 : 1);
		this.#before = this.#list.length;
		// The lexer is given no extension that makes other tokens, but for those the switch passes over.
		addToken(this.#list, token as MarkedToken | OwnToken, this.#around);
	}
}

/** Adds the blocks of a run of tokens. */
export const addTokens = (list: BlockList, tokens: readonly Token[], around: Surroundings): void => {
	const reader = new TokenReader(list, around);
	for (const token of tokens) reader.take(token);
	reader.end();
};

const addToken = (list: BlockList, token: MarkedToken | OwnToken, around: Surroundings): void => {
	const {container} = around;
	const weight = token.raw.length;
	switch (token.type) {
		case 'heading': {
			const tab = readTab(token.text);
			if (tab !== undefined) {
				list.add({kind: 'label', content: tab, role: 'strong', weight}, container);
				break;
			}
			const heading = readHeading(withoutHiddenMarks(token.text));
			list.add({kind: 'heading', depth: token.depth, weight, ...heading}, container);
			break;
		}
		case 'paragraph':
		case 'text':
			for (const paragraph of paragraphsIn(token.text)) addParagraph(list, paragraph, container);
			break;
		case 'definitions':
			addDefinitions(list, token, container);
			break;
		case 'code':
			addCode(list, token.text, token.lang ?? '', container);
			break;
		case 'mathBlock':
			addCode(list, token.text, '', container);
			break;
		case 'notice':
			list.add({kind: 'label', content: [asTyped(token.text)], role: 'problem', weight}, container);
			break;
		case 'hr':
			list.add({kind: 'rule', weight}, container);
			break;
		case 'blockquote':
			addQuote(list, token, container);
			break;
		case 'list':
			addList(list, token, container);
			break;
		case 'table':
			addTable(list, token, container);
			break;
		case 'html':
			addHtml(list, withoutAttributeLines(token.text), container);
			break;
	}
};

const addParagraph = (list: BlockList, text: string, container: Container | undefined): void => {
	const {content: source, name} = readBlockName(withoutHiddenMarks(text));
	const isHidden = source.trim() === '' || isContents(source);
	if (name !== undefined) list.anchorAt(`^${name}`, isHidden ? list.length - 1 : list.length);
	if (isHidden) return;
	if (isEmptyParagraph(source)) {
		for (const id of idsIn(source)) list.anchor(id);
		return;
	}
	for (const [index, content] of cutLongText(breakAtRows(breakAtPictures(source))).entries()) {
		if (index > 0) list.separate(0);
		list.add({kind: 'text', content, weight: content.length}, container);
	}
};

const addDefinitions = (
	list: BlockList,
	{terms, definitions}: DefinitionToken,
	parent: Container | undefined,
): void => {
	for (const content of terms) {
		list.add(
			{kind: 'text', content: withoutHiddenMarks(content), weight: content.length, role: 'strong'},
			parent,
		);
		list.separate(0);
	}
	for (const tokens of definitions) {
		const container = itemIn(parent, {mark: '', width: definitionIndent});
		const start = list.length;
		list.enclose(container, () => addTokens(list, tokens, {container, tight: false}));
		list.separate(list.length > start + 1 ? 1 : 0);
	}
};

const addCode = (list: BlockList, text: string, info: string, container: Container | undefined): void => {
	for (const block of codeBlocks(text, info)) {
		list.add(block, container);
		list.separate(0);
	}
};

const addQuote = (list: BlockList, {tokens}: Tokens.Blockquote, parent: Container | undefined): void => {
	let start = 0;
	for (let end = 1; end <= tokens.length; end++) {
		// Callouts that stand close together make one quote.
		if (end < tokens.length && alertOf(tokens[end], 'heading') === undefined) continue;
		if (start > 0) list.separate(1);
		addPart(list, tokens.slice(start, end), parent);
		start = end;
	}
};

/** The callout that begins with a token of one of some types. */
const alertOf = (token: Token | undefined, ...types: readonly string[]): Alert | undefined => {
	if (token === undefined || !types.includes(token.type)) return undefined;
	return 'text' in token && typeof token.text === 'string' ? readAlert(token.text) : undefined;
};

const addPart = (list: BlockList, tokens: readonly Token[], parent: Container | undefined): void => {
	const [first, ...others] = tokens;
	const alert = alertOf(first, 'paragraph', 'heading');
	const container = quoteIn(parent, alert?.role);
	list.enclose(container, () => {
		if (alert === undefined) addTokens(list, tokens, {container, tight: false});
		else addAlert(list, alert, others, container);
	});
};

const addAlert = (list: BlockList, alert: Alert, others: readonly Token[], container: Container): void => {
	const {role, label, rest} = alert;
	if (label !== '') list.add({kind: 'label', content: label, role, weight: label.length}, container);
	const first = {type: 'paragraph', raw: rest, text: rest};
	addTokens(list, rest.trim() === '' ? others : [first, ...others], {container, tight: false});
};

const addList = (list: BlockList, token: Tokens.List, parent: Container | undefined): void => {
	const [only, ...more] = token.items;
	if (only !== undefined && more.length === 0 && isContents(only.text)) return;
	const start = token.start === '' ? undefined : token.start;
	const containerOf = itemsOf({start, count: token.items.length}, parent);
	const signOf = createTaskReader(token.items);
	for (const [index, item] of token.items.entries()) {
		if (index > 0) list.separate(token.loose ? 1 : 0);
		const sign = signOf(item);
		const container = containerOf(index, sign);
		const tokens = sign === undefined ? item.tokens : withoutBox(item);
		list.enclose(container, () => addTokens(list, tokens, {container, tight: !token.loose}));
	}
};
