/** Words of a quote that are compared. */
const mostWords = 12;

/** Words of the source looked through for them: links and marks of Markdown stand between. */
const reach = 40;

/** How far a quote may begin with words that are not in the source, such as a decoded character. */
const mostSkipped = 4;

type Word = {readonly text: string; readonly line: number};

const wordsOf = (text: string): readonly string[] => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** How well words follow from an index on in their order: more of them is better, then those nearer together. */
const scoreAt = (source: readonly Word[], from: number, words: readonly string[]): number => {
	let found = 0;
	let end = from;
	for (let index = from; index < from + reach && found < words.length; index++) {
		if (source[index]?.text !== words[found]) continue;
		found++;
		end = index;
	}
	return found * reach - (end - from);
};

/** Line of a Markdown file, counted from 1, that a passage of its rendered text comes from: where most of its first words follow. */
export const lineOfQuote = (text: string, quote: string): number => {
	const words = wordsOf(quote).slice(0, mostWords);
	const source = text
		.split('\n')
		.flatMap((line, index) => wordsOf(line).map(word => ({text: word, line: index + 1})));
	let best = {line: 1, score: 0};
	for (let skipped = 0; skipped < Math.min(mostSkipped, words.length); skipped++) {
		const rest = words.slice(skipped);
		for (const [index, word] of source.entries()) {
			if (word.text !== rest[0]) continue;
			const score = scoreAt(source, index, rest);
			if (score > best.score) best = {line: word.line, score};
		}
	}
	return best.line;
};
