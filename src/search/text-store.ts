import type {Post} from '../library/post.ts';
import {fold} from './fold.ts';
import {looseFolding} from './fold-character.ts';
import {plainBlocks} from './plain-blocks.ts';

/** Reads the Markdown of a post; undefined when it cannot be read. */
export type ReadText = (post: Post) => string | undefined;

/** The folded texts of posts in UTF-8, block by block with a line feed between them. */
export type TextStore = {
	/**
	 * The folded text of a post: from memory, else read, folded and, while there is room, kept. A long text is folded in steps.
	 */
	readonly textOf: (post: Post) => Generator<undefined, Buffer>;
	/** Forgets all posts but these. A post that was read anew from its file is another one. */
	readonly keepOnly: (posts: readonly Post[]) => void;
	/** Bytes of memory the texts take. */
	readonly size: () => number;
	/** True when all texts that are wanted are in memory. */
	readonly isWhole: () => boolean;
};

/** Memory is taken in pieces of this many bytes; a longer text has one of its own. */
const slabSize = 1 << 20;

/** Bytes that a UTF-16 unit takes at most. */
const mostBytesOfUnit = 3;

/** Characters that are folded in one step. */
const stepLength = 1 << 15;

/** Creates a store that keeps up to `mostBytes`; what does not fit is read again whenever it is asked for. */
export const createTextStore = (readText: ReadText, mostBytes: number): TextStore => {
	const kept = new Map<Post, Buffer>();
	let posts: readonly Post[] | undefined;
	let size = 0;
	let slab = Buffer.alloc(0);
	let used = 0;
	/** The bytes of a text that is to be kept. To count them before they are written would take half as long again. */
	const encode = (text: string): Buffer => {
		const most = text.length * mostBytesOfUnit;
		if (most > slabSize / 4) return Buffer.from(text);
		if (used + most > slab.length) {
			slab = Buffer.allocUnsafeSlow(slabSize);
			used = 0;
		}
		const start = used;
		used += slab.write(text, start);
		return slab.subarray(start, used);
	};
	return {
		*textOf(post) {
			const known = kept.get(post);
			if (known !== undefined) return known;
			const text = yield* foldText(readText(post) ?? '');
			// Another search may have come first while this one was interrupted.
			const other = kept.get(post);
			if (other !== undefined) return other;
			if (size + text.length * mostBytesOfUnit > mostBytes) return Buffer.from(text);
			const bytes = encode(text);
			kept.set(post, bytes);
			size += bytes.length;
			return bytes;
		},
		keepOnly(wanted) {
			if (wanted === posts) return;
			posts = wanted;
			const isWanted = new Set(wanted);
			for (const [post, bytes] of kept) {
				if (isWanted.has(post)) continue;
				kept.delete(post);
				size -= bytes.length;
			}
		},
		size: () => size,
		isWhole: () => posts !== undefined && kept.size >= posts.length,
	};
};

/** Folds a text; where one takes long, it stops on the way. */
const foldText = function* (markdown: string): Generator<undefined, string> {
	const blocks: string[] = [];
	let length = 0;
	for (const block of plainBlocks(markdown)) {
		blocks.push(fold(block, looseFolding).text);
		length += block.length;
		if (length < stepLength) continue;
		length = 0;
		yield;
	}
	return blocks.join('\n');
};
