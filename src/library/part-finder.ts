import type {Body} from './post.ts';

/** Tells the parts that links into a post may name, by the text of the post. */
export type ExactParts = (body: Body) => (id: string) => boolean;

const essence = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

/** Lines that are headings, or may be: under one of those there is a line of dashes. */
const headingLine = /^[ \t>]*#{1,6}[ \t]+(.+)$|^(.+)\n[ \t]*(?:=+|-+)[ \t]*$/gm;

/** Ids that only a generator or the web gives: the top of a page, footnotes, highlighted words. */
const isForeign = (id: string): boolean => /^(?:top|:~:.*|fn(?:ref)?[\d:_-].*|L\d+(?:-L?\d+)?)$/is.test(id);

/** What puts headings into a text that are not in it. */
const hasIncludes = (text: string): boolean =>
	/\{%-?\s*(?:include|render|capture)|\{\{[<%]|^import\s|^<[A-Z]/m.test(text);

/** What a tag, or an attribute list, of the text may bear as its id. */
const idsIn = (text: string): ReadonlySet<string> =>
	new Set(Array.from(text.matchAll(/["'#=]([^\s"'#=}>]+)(?=["'} >])/g), ([, id = '']) => id));

/** The names that note apps give to paragraphs, list items and quotations, at the end of a line: `^name`. */
const blockNamesIn = (text: string): ReadonlySet<string> =>
	new Set(Array.from(text.matchAll(/(?<!\S)\^([a-z\d-]+)[ \t]*$/gim), ([, name = '']) => name.toLowerCase()));

/**
 * Tells whether a post has the part that a link calls by an id. Most links are right, and headings are found by a glance at the
 * lines; only what is not among them is asked of `exactly`. In doubt there is such a part.
 */
export const createPartFinder = (body: Body, exactly: ExactParts): ((id: string) => boolean) => {
	const {text} = body;
	const headings = new Set(
		Array.from(text.matchAll(headingLine), ([, marked, underlined]) => essence(marked ?? underlined ?? '')),
	);
	// A hostile post has a hundred thousand links to nothing: none of them may go through the text again.
	const includes = hasIncludes(text);
	let ids: ReadonlySet<string> | undefined;
	let blockNames: ReadonlySet<string> | undefined;
	let find: ((id: string) => boolean) | undefined;
	return fragment => {
		// Note apps name the headings above it, too: the last one is meant.
		const id = fragment.slice(fragment.lastIndexOf('#') + 1);
		if (includes || isForeign(id)) return true;
		if (id.startsWith('^')) {
			blockNames ??= blockNamesIn(text);
			return blockNames.has(id.slice(1).toLowerCase());
		}
		if (headings.has(essence(id))) return true;
		ids ??= idsIn(text);
		if (ids.has(id)) return true;
		find ??= exactly(body);
		return find(id);
	};
};
