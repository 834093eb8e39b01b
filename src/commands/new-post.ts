import {yamlText} from './yaml-text.ts';

/** Most characters of a name made from a title: longer names are a burden in addresses and lists. */
const longestName = 60;

/** The name a title gives to a file and an address: its letters and digits in lower case, without accents where letters have them. */
export const nameFromTitle = (title: string): string => {
	const words = title
		.normalize('NFKD')
		// Marks are accents in Latin, Greek and Cyrillic, and vowels in other scripts.
		.replace(/(\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic})\p{M}+/gu, '$1')
		.normalize('NFC')
		.toLowerCase()
		.replace(/['’]/g, '')
		.split(/[^\p{L}\p{M}\p{N}]+/u)
		.filter(Boolean);
	let name = '';
	for (const word of words) {
		if (name !== '' && name.length + 1 + word.length > longestName) break;
		name += name === '' ? word : `-${word}`;
	}
	// A single word may be longer, too. It is cut between characters, not in the middle of one.
	return Array.from(name).slice(0, longestName).join('') || 'post';
};

/** A post that is about to be written. */
export type NewPost = {readonly name: string; readonly text: string};

/** The file of a new post. `day` is its date as `YYYY-MM-DD`. */
export const newPost = (title: string, day: string): NewPost => ({
	name: `${day}-${nameFromTitle(title)}.md`,
	text: `---\ntitle: ${yamlText(title)}\ndate: ${day}\n---\n\n`,
});
