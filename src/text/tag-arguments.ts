/** The `name="value"` pairs and the bare values of a tag of a template. */
export type Arguments = {
	readonly named: ReadonlyMap<string, string>;
	readonly bare: readonly string[];
	/** Those of the bare values that stand in quotes. */
	readonly quoted: readonly string[];
};

const argument =
	/(?:([\w-]+)\s*[=:]\s*)?(?:"([^"\\]*(?:\\.[^"\\]*){0,500})"|'([^'\\]*(?:\\.[^'\\]*){0,500})'|`([^`]*)`|([^\s"'`,]\S*))/gs;

/** Reads what stands behind the name of a tag. */
export const readArguments = (source: string): Arguments => {
	const named = new Map<string, string>();
	const bare: string[] = [];
	const quoted: string[] = [];
	for (const [, name, double, single, back, word = ''] of source.matchAll(argument)) {
		const inQuotes = double?.replaceAll('\\"', '"') ?? single?.replaceAll("\\'", "'") ?? back;
		const value = inQuotes ?? word.replace(/,$/, '');
		if (name !== undefined && !value.startsWith('//')) named.set(name.toLowerCase(), value);
		else if (value !== '') bare.push(name === undefined ? value : `${name}:${value}`);
		if (name === undefined && inQuotes) quoted.push(inQuotes);
	}
	return {named, bare, quoted};
};

/** The first of some named values that is given and not empty. */
export const firstOf = ({named}: Arguments, ...names: readonly string[]): string | undefined =>
	names.map(name => named.get(name)).find(value => value !== undefined && value !== '');

/** One tag of a template. */
export type TemplateTag = {
	/** One of Hugo, `{{< x >}}`; else one of Liquid, `{% x %}`, or a call, `{{ x() }}`. */
	readonly isShortcode: boolean;
	readonly isClosing: boolean;
	/** Says itself that nothing closes it: `{{< x />}}`. */
	readonly isSelfClosing: boolean;
	/** In lower case. */
	readonly name: string;
	/** What stands behind the name. */
	readonly source: string;
};

/** A value of Liquid that only the generator knows. */
const variable = /^(?:page|site|post|include|layout|item)\.\w/;

/** What a tag is called with, but for what only the generator knows. */
export const argumentsOf = ({isShortcode, source}: TemplateTag): Arguments => {
	const given = readArguments(source);
	if (isShortcode) return given;
	return {...given, named: new Map([...given.named].filter(([, value]) => !variable.test(value)))};
};

// In a tag braces may stand, but none that begin or end another one, so that no text is looked through twice. Patterns take the whole
// inside of a tag first, so that no blank of a long one may belong to several of their parts.
const insideShortcode = String.raw`[^{}]*(?:(?:\{(?![{%])|\}(?!\}))[^{}]*){0,100}`;
const insideLiquid = String.raw`[^{}]*(?:(?:\{\{[^{}]*\}\}|\{(?![{%])|(?<!%)\})[^{}]*){0,100}`;

/** A shortcode of Hugo; its first group is what stands between the brackets. */
export const shortcode = new RegExp(String.raw`\{\{[<%](${insideShortcode})[>%]\}\}`);

/** A tag of Liquid; its first group is what stands between the brackets. */
export const liquidTag = new RegExp(String.raw`\{%(${insideLiquid})%\}`);

/** A tag of Zola that is called like a function; its first group is the call. */
const call = /\{\{\s{0,9}(\w{1,50}\([^{}]*\))\s{0,9}\}\}/;

const readInside = (inside: string, isShortcode: boolean): TemplateTag => {
	const [, closing, name = '', rest = ''] = /^-?\s*(\/?)\s*([\w/.-]*)(.*)$/s.exec(inside) ?? [];
	const source = rest.trim().replace(/-$/, '').trimEnd();
	const isSelfClosing = isShortcode && /(?:^|[\s"'`])\/$/.test(source || ` ${name.slice(-1)}`);
	return {
		isShortcode,
		isClosing: closing === '/',
		isSelfClosing,
		name: name.toLowerCase().replace(/[/-]+$/, ''),
		source: (isSelfClosing ? source.slice(0, -1).trimEnd() : source).replace(/^\((.*)\)$/s, '$1'),
	};
};

/** The tag that a text is which a pattern for tags has found; undefined for a value, `{{ x }}`. */
export const readTagText = (text: string): TemplateTag | undefined => {
	const ofHugo = shortcode.exec(text)?.[1];
	if (ofHugo !== undefined) return readInside(ofHugo, true);
	const ofLiquid = liquidTag.exec(text)?.[1];
	if (ofLiquid === undefined) {
		const called = call.exec(text)?.[1];
		return called === undefined ? undefined : readInside(called, false);
	}
	const tag = readInside(ofLiquid, false);
	return tag.name.startsWith('end') && tag.name.length > 3
		? {...tag, isClosing: true, name: tag.name.slice(3)}
		: tag;
};

const wholeTag = new RegExp(`^\\s*(?:${shortcode.source}|${liquidTag.source})\\s*$`);

/** The one tag that a line is; undefined for any other line. */
export const readWholeTag = (line: string): TemplateTag | undefined =>
	line.includes('{') && wholeTag.test(line) ? readTagText(line) : undefined;

const anyTag = new RegExp(`${shortcode.source}|${liquidTag.source}|\\{\\{(?![<%])[^{}]*\\}\\}`, 'g');

/** The tags and values of templates in a line that has nothing else; undefined for any other line. */
export const readOnlyTags = (line: string): readonly string[] | undefined => {
	if (!/^\s*\{[{%]/.test(line) || line.replace(anyTag, '').trim() !== '') return undefined;
	return Array.from(line.matchAll(anyTag), ([text]) => text);
};
