import {
	type Arguments,
	firstOf,
	liquidTag,
	readArguments,
	readWholeTag,
	shortcode,
	type TemplateTag,
} from '../text/tag-arguments.ts';
import {isAlertKind} from './alert.ts';
import {readTag} from './html-tag.ts';
import {labelText} from './label-line.ts';

/** A tag of a template or of a component that begins or ends a callout or a quote. */
export type PairedTag = {
	readonly isClosing: boolean;
	readonly name: string;
	/** What kind of callout it begins; empty for a plain quote. */
	readonly kind: string;
	/** As Markdown. */
	readonly title: string;
	/** Who or what is quoted; empty when nobody is named. */
	readonly author: string;
};

/** Words with a tag right before them, right behind them, or both: then of the same name. */
export type TaggedWords = {
	readonly start: PairedTag | undefined;
	/** Name of the tag that ends; empty when there is none. */
	readonly end: string;
	readonly words: string;
};

const callouts = new Set(['notice', 'callout', 'admonition', 'hint', 'note', 'alert']);
const quotes = new Set(['blockquote', 'quote']);
/** Kinds of callouts that are also names of tags with another meaning. */
const others = new Set(['details', 'summary', 'cite', 'example', 'todo', 'message']);
/** Components that are callouts, whatever the library they come from. */
const components = new Set([
	...['Callout', 'Aside', 'Admonition', 'Alert', 'Notice', 'Note', 'Info', 'Tip', 'Hint', 'Success', 'Check'],
	...['Important', 'Warning', 'Caution', 'Danger', 'Error', 'Quote', 'Blockquote', 'BlockQuote'],
]);

/** Where a tag says what kind of callout it begins. */
const kindNames = ['type', 'style', 'kind', 'color', 'variant', 'severity', 'status', 'intent'];

/** True for the name of a component that is a callout or a quote. */
export const isCalloutComponent = (name: string): boolean => components.has(name);

/** The kind that a tag gives to a callout, or is called after. */
const kindOf = (name: string, {named, bare}: Arguments): string => {
	const given = [...kindNames.map(key => named.get(key)), bare[0]];
	const known = given.find(kind => kind !== undefined && isAlertKind(kind));
	return (known ?? (isAlertKind(name) ? name : 'note')).toLowerCase();
};

const authorIn = ({named}: Arguments): string | undefined => named.get('author') ?? named.get('cite');

/** Whom a quote is from, and what work of theirs; the address of it where nothing else is said. */
const sourceIn = (given: Arguments): string | undefined => {
	const said = [authorIn(given), firstOf(given, 'title', 'label', 'source')].filter(Boolean);
	return said.length > 0 ? said.join(', ') : firstOf(given, 'link', 'url');
};

/** True for the name of a tag, or of an included file, that is a callout or a quote. */
const isCallout = (name: string): boolean =>
	quotes.has(name) || callouts.has(name) || (isAlertKind(name) && !others.has(name));

const readTemplate = (line: string): PairedTag | undefined => {
	const tag = readWholeTag(line);
	return tag !== undefined && isCallout(tag.name) ? readCallout(tag) : undefined;
};

const readCallout = ({isClosing, name, source}: TemplateTag): PairedTag => {
	const given = readArguments(source);
	if (quotes.has(name)) {
		const author = sourceIn(given) ?? (given.named.size > 0 ? '' : source);
		return {isClosing, name, kind: '', title: '', author: author.replace(/["{}]/g, '').trim()};
	}
	const second = name === 'notice' || name === 'admonition' ? given.bare[1] : undefined;
	const title = given.named.get('title') ?? second ?? '';
	return {isClosing, name, kind: kindOf(name, given), title, author: ''};
};

const readComponent = (source: string): PairedTag | undefined => {
	const found = readTag(source);
	if (found === undefined || found.length !== source.length || found.tag.kind === 'void') return undefined;
	const {name, kind, attributes} = found.tag;
	if (!isCalloutComponent(name)) return undefined;
	const bare = [...attributes].filter(([, value]) => value === '').map(([key]) => key);
	const given: Arguments = {named: attributes, bare, quoted: []};
	const isQuote = quotes.has(name.toLowerCase());
	return {
		isClosing: kind === 'close',
		name,
		kind: isQuote ? '' : kindOf(name.toLowerCase(), given),
		title: isQuote ? '' : labelText(attributes.get('title') ?? attributes.get('label') ?? ''),
		author: isQuote ? labelText(sourceIn(given) ?? '') : '',
	};
};

/**
 * The tag of a callout or a quote that a line is, such as `{{% notice tip %}}`, `{% endhint %}` or `<Callout type="tip">`; undefined for
 * any other line.
 */
export const readPairedTag = (line: string): PairedTag | undefined => {
	const source = line.trim();
	return source.startsWith('<') ? readComponent(source) : readTemplate(source);
};

/** The name that an included file gives to what it shows. */
const includedName = /^(?:[\w.-]+\/)*([a-z]+)(?:\.\w+)?$/i;

/** A tag of a callout that has its words in itself, such as `{% include note.html content="Words" %}`; undefined for any other line. */
export const readWordedTag = (
	line: string,
): {readonly start: PairedTag; readonly words: string} | undefined => {
	const tag = readWholeTag(line);
	if (tag === undefined || tag.isClosing) return undefined;
	const given = readArguments(tag.source);
	const isInclude = tag.name === 'include' || tag.name === 'include_cached';
	const name = isInclude ? (includedName.exec(given.bare[0] ?? '')?.[1] ?? '').toLowerCase() : tag.name;
	if (!isCallout(name)) return undefined;
	const last = isInclude ? undefined : given.quoted.at(-1);
	const words =
		firstOf(given, 'content', 'text', 'body', 'message') ??
		(last !== undefined && !isAlertKind(last) ? last : undefined);
	const [, source = ''] = isInclude ? (/^\S+(.*)$/s.exec(tag.source) ?? []) : [undefined, tag.source];
	if (words === undefined) return undefined;
	const start = readCallout({...tag, name, source});
	// What stands bare is either the words or something else that is said of them.
	return {
		start: {
			...start,
			author: (start.kind === '' ? sourceIn(given) : authorIn(given)) ?? '',
			title: start.title === words ? '' : start.title,
		},
		words,
	};
};

const templateTag = new RegExp(`^(?:${shortcode.source}|${liquidTag.source})`);
const endTag = /(?:\{\{[<%]-?\s{0,9}\/[^{}]*[>%]\}\}|\{%-?\s{0,9}end[^{}]*%\}|<\/[A-Z][\w.]{0,100}>)$/;

/** The words of a line between the tags of a callout or a quote; undefined for a line without such tags, or with nothing else. */
export const readTaggedWords = (line: string): TaggedWords | undefined => {
	const source = line.trim();
	const length = source.startsWith('<')
		? (readTag(source)?.length ?? 0)
		: (templateTag.exec(source)?.[0].length ?? 0);
	const tag = length === 0 ? undefined : readPairedTag(source.slice(0, length));
	const start = tag?.isClosing === true ? undefined : tag;
	const content = start === undefined ? source : source.slice(length);
	const ending = endTag.exec(content);
	const last = ending === null ? undefined : readPairedTag(ending[0]);
	const isEnd = last !== undefined && (start === undefined || start.name === last.name);
	const words = (isEnd ? content.slice(0, ending?.index) : content).trim();
	if (words === '' || (start === undefined && !isEnd) || (isEnd && words.includes(ending?.[0] ?? ''))) {
		return undefined;
	}
	return {start, end: isEnd ? last.name : '', words};
};
