import type {LogUpdate, LogUpdateOptions, Stream} from 'original:ink/build/log-update.js';
import original from 'original:ink/build/log-update.js';
import {findScroll, scrolled, scrollSequence} from './scroll-rows.ts';

/** A stream that is written to in one piece for all that `work` writes. */
const gathering = (stream: Stream) => {
	let pieces: string[] | null = null;
	const write = (piece: string) => (pieces === null ? stream.write(piece) : pieces.push(piece) > 0);
	return {
		stream: Object.create(stream, {write: {value: write}}) as Stream,
		inOnePiece<Result>(work: () => Result): Result {
			pieces = [];
			try {
				return work();
			} finally {
				const whole = pieces.join('');
				pieces = null;
				if (whole !== '') stream.write(whole);
			}
		},
	};
};

/**
 * Ink's comparison of a frame with the one before, for windows that scroll: the terminal moves what only moved, and Ink draws
 * what came in.
 */
const create = (stream: Stream, options: LogUpdateOptions = {}): LogUpdate => {
	if (options.incremental !== true) return original.create(stream, options);
	const gathered = gathering(stream);
	const log = original.create(gathered.stream, options);
	/** The rows on the screen; null when they are not known, or not those of the whole window. */
	let shown: readonly string[] | null = null;
	let hasCursor = false;

	const render = (text: string): boolean => {
		const rows = text.split('\n');
		const isWindow = !hasCursor && rows.length === stream.rows;
		const before = isWindow ? shown : null;
		shown = isWindow ? rows : null;
		return gathered.inOnePiece(() => {
			const scroll = before && findScroll(before, rows);
			if (scroll) {
				gathered.stream.write(scrollSequence(scroll, rows.length));
				log.sync(scrolled(before, scroll).join('\n'));
			}
			return log(text);
		});
	};
	const forgetting =
		<Given extends readonly unknown[]>(method: (...given: Given) => void) =>
		(...given: Given): void => {
			shown = null;
			method(...given);
		};
	return Object.assign(render, log, {
		clear: forgetting(log.clear),
		done: forgetting(log.done),
		reset: forgetting(log.reset),
		sync: forgetting(log.sync),
		setCursorPosition(position: object | undefined) {
			hasCursor = position !== undefined;
			log.setCursorPosition(position);
		},
	});
};

export default {create};
