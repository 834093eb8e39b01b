import {sanitizeLine} from '../text/sanitize.ts';
import {decodeReferences} from './character-references.ts';

/** One tag of HTML, or a comment, instruction or declaration (which have no name). */
export type HtmlTag = {
	/** In lower case unless it is a component's; empty for what is no element. */
	readonly name: string;
	readonly kind: 'open' | 'close' | 'void';
	readonly attributes: ReadonlyMap<string, string>;
	/** Written with a capital: a component of MDX, or the `<T>` of a program that nobody quoted. */
	readonly isComponent: boolean;
};

const named = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** The elements of HTML; every other name in angle brackets is text whose author forgot to quote it. */
const elements = named(
	'a abbr acronym address area article aside audio b base bdi bdo big blink blockquote body br button canvas caption center ' +
		'cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font ' +
		'footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link ' +
		'main map mark marquee math menu menuitem meta meter nav nobr noframes noscript object ol optgroup option output p param ' +
		'picture portal pre progress q rb rp rt rtc ruby s samp script search section select slot small source span strike strong ' +
		'style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr',
);

/** Elements that have no content and no end tag. */
const voids = named('area base br col embed frame hr img input link meta param source track wbr');

/** Elements that begin a block of their own. */
export const blockElements = named(
	'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
		'frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav noscript ol optgroup option p pre search ' +
		'section select summary table tbody td textarea tfoot th thead title tr ul',
);

/** Elements whose content is not for readers. */
export const hiddenElements = named(
	'script style template svg math canvas head noframes audio video object iframe',
);

// Every part is bounded, so that a text full of half-written tags is not searched to its end for each of them.
// The value of an attribute in braces is an expression of a program, which says nothing to readers.
const attribute =
	/\s+([^\s=<>"'/{}]{1,200})(?:\s{0,20}=\s{0,20}(?:"([^"]{0,4000})"|'([^']{0,4000})'|\{[^<>]{0,1000}?\}(?=[\s/>])|([^\s"'=<>`{}]{1,4000})))?/;
const tag = new RegExp(`<(/?)([a-zA-Z][\\w:.-]{0,100})((?:${attribute.source}){0,50})\\s{0,100}(/?)>`, 'y');
const other =
	/<!--(?:-?>|[\s\S]*?(?:-->|$))|<\?[\s\S]*?(?:\?>|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<![a-zA-Z][^>]*(?:>|$)/y;

const nothing: ReadonlyMap<string, string> = new Map();

const attributesOf = (source: string): ReadonlyMap<string, string> => {
	if (source === '') return nothing;
	const matches = source.matchAll(new RegExp(attribute.source, 'g'));
	return new Map(
		Array.from(matches, ([, name = '', double, single, bare]) => [
			name.toLowerCase(),
			sanitizeLine(decodeReferences(double ?? single ?? bare ?? '')),
		]),
	);
};

/** The tag that begins at a position of a text, and its length; undefined when what stands there is text. */
export const readTag = (
	text: string,
	at = 0,
): {readonly tag: HtmlTag; readonly length: number} | undefined => {
	other.lastIndex = at;
	const declaration = other.exec(text);
	if (declaration !== null) {
		return {
			tag: {name: '', kind: 'void', attributes: nothing, isComponent: false},
			length: declaration[0].length,
		};
	}
	tag.lastIndex = at;
	const match = tag.exec(text);
	if (match === null) return undefined;
	const [source, closing, name = '', attributes = ''] = match;
	const lower = name.toLowerCase();
	const isElement =
		(elements.has(lower) && (name === lower || name === name.toUpperCase())) || name.includes('-');
	if (!isElement && !/^[A-Z]/.test(name)) return undefined;
	const endsItself = isElement ? voids.has(lower) : source.endsWith('/>');
	const kind = closing === '/' ? 'close' : endsItself ? 'void' : 'open';
	const shown = isElement ? lower : name;
	return {
		tag: {name: shown, kind, attributes: attributesOf(attributes), isComponent: !isElement},
		length: source.length,
	};
};
