import {isAlertKind} from './alert.ts';
import {readArguments, readWholeTag} from './tag-arguments.ts';

/** A tag of a template that begins or ends a callout or a quote. */
export type PairedTag = {
	readonly isClosing: boolean;
	readonly name: string;
	/** What kind of callout it begins; empty for a plain quote. */
	readonly kind: string;
	readonly title: string;
	/** Who is quoted; empty when nobody is named. */
	readonly author: string;
};

const callouts = new Set(['notice', 'callout', 'admonition', 'hint', 'note', 'alert']);
const quotes = new Set(['blockquote', 'quote']);
/** Kinds of callouts that are also names of tags with another meaning. */
const others = new Set(['details', 'summary', 'cite', 'example', 'todo', 'message']);

/** The tag of a callout or a quote that a line is, such as `{{% notice tip %}}` or `{% endhint %}`; undefined for any other line. */
export const readPairedTag = (line: string): PairedTag | undefined => {
	const tag = readWholeTag(line);
	if (tag === undefined) return undefined;
	const {isClosing, name, source} = tag;
	if (quotes.has(name)) {
		const {named} = readArguments(source);
		const author = named.get('author') ?? named.get('cite') ?? (named.size > 0 ? '' : source);
		return {isClosing, name, kind: '', title: '', author: author.replace(/["{}]/g, '').trim()};
	}
	if (!callouts.has(name) && (!isAlertKind(name) || others.has(name))) return undefined;
	const {named, bare} = readArguments(source);
	const [first = '', ...rest] = bare;
	const given = [named.get('type'), named.get('style'), named.get('kind'), named.get('color'), first];
	const known = given.find(kind => kind !== undefined && isAlertKind(kind))?.toLowerCase();
	const kind = known ?? (isAlertKind(name) ? name : 'note');
	const title = named.get('title') ?? (name === 'notice' || name === 'admonition' ? (rest[0] ?? '') : '');
	return {isClosing, name, kind, title, author: ''};
};
