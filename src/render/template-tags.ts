/** The `name="value"` pairs and the bare values of a shortcode. */
type Arguments = {readonly named: ReadonlyMap<string, string>; readonly bare: readonly string[]};

const readArguments = (source: string): Arguments => {
	const named = new Map<string, string>();
	const bare: string[] = [];
	for (const match of source.matchAll(
		/(?:([\w-]+)\s*[=:]\s*)?(?:"([^"]*)"|'([^']*)'|`([^`]*)`|([^\s"'`]+))/g,
	)) {
		const [, name, double, single, back, word = ''] = match;
		const value = double ?? single ?? back ?? word;
		if (name === undefined) bare.push(value);
		else named.set(name.toLowerCase(), value);
	}
	return {named, bare};
};

const pictures = new Set(['figure', 'img', 'image', 'picture', 'photo', 'bundle-image', 'asset_img']);

const bracketed = (text: string): string => text.replace(/[[\]\\]/g, '\\$&');

const targetOf = (address: string): string => `<${address.replace(/[<>\n]/g, '')}>`;

/** What a shortcode such as `{{< figure src="x.png" >}}` shows, as Markdown; empty when it shows nothing here. */
const showShortcode = (name: string, source: string): string => {
	const {named, bare} = readArguments(source);
	const address = named.get('src') ?? named.get('url') ?? named.get('link') ?? bare[0] ?? '';
	if (pictures.has(name)) {
		const label = named.get('caption') ?? named.get('alt') ?? named.get('title') ?? '';
		return address === '' ? '' : `![${bracketed(label)}](${targetOf(address)})`;
	}
	const id = named.get('id') ?? bare[0] ?? '';
	if (id === '') return '';
	if (name === 'youtube') return `[YouTube: ${bracketed(id)}](${targetOf(`https://youtu.be/${id}`)})`;
	if (name === 'vimeo') return `[Vimeo: ${bracketed(id)}](${targetOf(`https://vimeo.com/${id}`)})`;
	return '';
};

type Shortcode = {readonly isClosing: boolean; readonly name: string; readonly source: string};

/** A shortcode is read in two steps, so that no blank of a long one may belong to several parts of a pattern. */
const shortcode = /\{\{[<%]([^{}]*)[>%]\}\}/;
const wholeShortcode = new RegExp(`^\\s*${shortcode.source}\\s*$`);

/** What stands between the brackets of a shortcode. */
const readShortcode = (inside: string): Shortcode => {
	const [, closing, name = '', rest = ''] = /^-?\s*(\/?)([\w/.-]*)(.*)$/.exec(inside) ?? [];
	return {isClosing: closing === '/', name: name.toLowerCase(), source: rest.trim().replace(/-?\/?$/, '')};
};

const wholeTags = /^\s*(?:(?:\{%[^{}]*%\}|\{\{[^{}]*\}\})\s*)+$/;
const comment = /^\s*\{\/\*.*\*\/\}\s*$/;

/** A line with nothing but a tag that begins or ends what Liquid is to leave alone. */
export const rawStart = /^\s*\{%-?\s*raw\s*-?%\}\s*$/;
export const rawEnd = /^\s*\{%-?\s*endraw\s*-?%\}\s*$/;

/** A line without the tags around what Liquid is to leave alone. */
export const withoutRawTags = (line: string): string => line.replace(/\{%-?\s*(?:end)?raw\s*-?%\}/g, '');

/** What Liquid is to leave alone within a line. */
const hasRaw = /\{%-?\s*raw\s*-?%\}/;
const raw = String.raw`\{%-?\s*raw\s*-?%\}(.*?)(?:\{%-?\s*endraw\s*-?%\}|$)`;

/** Expressions of templates in a line, besides code in backticks, which is left alone. */
const inLine = new RegExp(
	String.raw`(?<!\x60)(\x60+)(?!\x60)[^\x60]*\1|\{%-?\s*(?:link|post_url)\s+([^\s%]+)\s*-?%\}|${raw}|\{%-?\s*endraw\s*-?%\}|${shortcode.source}`,
	'g',
);

/** The target of a link, in which templates may stand. */
const linkTarget = /(\]\(\s*(?!\s)<?)([^()\n]*)(?=\))/g;

/** The address an expression in a link target stands for: a quoted one, or nothing for that of the site. */
const addressIn = (expression: string): string =>
	/"([^"]*)"|'([^']*)'/.exec(expression)?.slice(1).find(Boolean) ?? '';

/** A line with its template tags read: links and pictures stay as Markdown, what only steers a generator goes. */
export const readTemplateTags = (line: string): string => {
	if (!line.includes('{')) return line;
	const whole = wholeShortcode.exec(line)?.[1];
	if (whole !== undefined) {
		const {isClosing, name, source} = readShortcode(whole);
		return isClosing ? '' : showShortcode(name, source);
	}
	if ((wholeTags.test(line) && !hasRaw.test(line)) || comment.test(line)) return '';
	return line
		.replace(
			linkTarget,
			(_, start: string, target: string) =>
				start + target.replace(/\{\{([^{}]*)\}\}/g, (_match, expression: string) => addressIn(expression)),
		)
		.replace(inLine, (match, ticks?: string, path?: string, untouched?: string, inside?: string) => {
			if (ticks !== undefined) return match;
			if (inside === undefined) return path ?? untouched ?? '';
			const {name, source} = readShortcode(inside);
			return name === 'ref' || name === 'relref' ? addressIn(source) || source : '';
		});
};
