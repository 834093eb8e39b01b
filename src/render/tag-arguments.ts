/** The `name="value"` pairs and the bare values of a tag of a template. */
export type Arguments = {readonly named: ReadonlyMap<string, string>; readonly bare: readonly string[]};

/** Reads what stands behind the name of a tag. */
export const readArguments = (source: string): Arguments => {
	const named = new Map<string, string>();
	const bare: string[] = [];
	for (const match of source.matchAll(
		/(?:([\w-]+)\s*[=:]\s*)?(?:"([^"]*)"|'([^']*)'|`([^`]*)`|([^\s"'`]+))/g,
	)) {
		const [, name, double, single, back, word = ''] = match;
		const value = double ?? single ?? back ?? word.replace(/,$/, '');
		if (name !== undefined && !value.startsWith('//')) named.set(name.toLowerCase(), value);
		else if (value !== '') bare.push(name === undefined ? value : `${name}:${value}`);
	}
	return {named, bare};
};

/** One tag of a template. */
export type TemplateTag = {readonly isClosing: boolean; readonly name: string; readonly source: string};

/** A shortcode is read in two steps, so that no blank of a long one may belong to several parts of a pattern. */
export const shortcode = /\{\{[<%]([^{}]*)[>%]\}\}/;
export const wholeShortcode = new RegExp(`^\\s*${shortcode.source}\\s*$`);

const wholeLiquidTag = /^\s*\{%([^{}]*)%\}\s*$/;

/** What stands between the brackets of a shortcode. */
export const readShortcode = (inside: string): TemplateTag => {
	const [, closing, name = '', rest = ''] = /^-?\s*(\/?)\s*([\w/.-]*)(.*)$/.exec(inside) ?? [];
	return {isClosing: closing === '/', name: name.toLowerCase(), source: rest.trim().replace(/-?\/?$/, '')};
};

/** What stands between the brackets of a tag of Liquid. */
export const readLiquidTag = (inside: string): TemplateTag => {
	const {name, source} = readShortcode(inside.replace(/-$/, ''));
	return name.startsWith('end') && name.length > 3
		? {isClosing: true, name: name.slice(3), source}
		: {isClosing: false, name, source};
};

/** The one tag that a line is; undefined for any other line. */
export const readWholeTag = (line: string): TemplateTag | undefined => {
	const ofHugo = wholeShortcode.exec(line)?.[1];
	if (ofHugo !== undefined) return readShortcode(ofHugo);
	const ofLiquid = wholeLiquidTag.exec(line)?.[1];
	return ofLiquid === undefined ? undefined : readLiquidTag(ofLiquid);
};
