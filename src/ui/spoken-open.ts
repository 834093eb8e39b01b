import {percentOf} from '../state/percent-of.ts';
import type {OpenPost} from '../state/session.ts';
import {inWords} from './in-words.ts';
import {noteOf, partName} from './part-name.ts';
import {blockLines} from './spoken-block.ts';
import {isEnd, type Stretch} from './spoken-stretch.ts';

/** True between two rows of a table or two parts of a code block: nothing else is said there. */
const isWithin = ({document}: OpenPost, to: number): boolean => {
	const [last, next] = [document.blockAt(to)?.shape, document.blockAt(to + 1)?.shape];
	if (last?.kind === 'row') return next?.kind === 'row' && next.table === last.table;
	return last?.kind === 'code' && next?.kind === 'code' && next.code === last.code;
};

/** How far the post was said: not behind every single thing, and nowhere where that would part what belongs together. */
const progressWords = (open: OpenPost, {from, to}: Stretch, isOne: boolean): readonly string[] => {
	if (isEnd({from, to}, open.document)) return ['The end'];
	if (isOne || isWithin(open, to)) return [];
	const share = Math.min(0.99, open.document.progress({block: to + 1, offset: 0}));
	return [`${percentOf(share)} per cent`];
};

/** A stretch of the post, and how far it goes. */
export const stretchWords = (open: OpenPost, stretch: Stretch): readonly string[] => {
	const {from, to} = stretch;
	const {document} = open;
	const blocks = Array.from({length: to - from + 1}, (_, index) => from + index);
	// Who goes from row to row knows where they are.
	const isRow = from === to && document.blockAt(from)?.shape.kind === 'row';
	const said = blocks
		.map((block, index) => blockLines(document, block, index === 0 && !isRow))
		.filter(lines => lines.length > 0);
	return [...said.flat(), ...progressWords(open, stretch, said.length <= 1)];
};

/** A post as it opens: what stands above its text, what is said of how it opens, then a stretch; `null` where it is not known yet. */
export const openedWords = (open: OpenPost, message: string, stretch: Stretch | null): readonly string[] => {
	const head = stretch?.from === 0 ? [] : blockLines(open.document, 0, true);
	return [...head, message, ...(stretch === null ? [] : stretchWords(open, stretch))];
};

/** The selected link and where it leads. */
export const linkWords = ({link, document}: OpenPost): readonly string[] => {
	const selected = link === null ? undefined : document.link(link.id);
	if (link === null || selected === undefined) return [];
	const {href, text} = selected;
	const id = href.startsWith('#') ? href.slice(1) : '';
	if (noteOf(id) !== null) {
		const name = partName(id, document, Number.POSITIVE_INFINITY);
		return [`Link: ${noteOf(id)?.isBack === true ? 'back to ' : ''}${name}`];
	}
	const words = [inWords(text), inWords(link.leadsTo)].filter(Boolean);
	return [`Link: ${[...new Set(words)].join(', ')}`];
};
