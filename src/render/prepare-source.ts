import {mayHaveComponents} from './component-lines.ts';
import {mayHaveProgramText} from './program-text.ts';
import {readSource} from './source-reader.ts';
import {mayHaveLateEnds} from './tag-ends.ts';

const isTemplated =
	/\{%|\{\{|\{\/\*|^[ \t]*(?::::|(?:!!!|\?\?\?\+?|===[!+]?) )|^(?:import|export) |^%%[ \t]*$/m;

/** One of these is in every text for which the pattern has to be asked, and is found much sooner. */
const signsOfTemplates = [
	'{%',
	'{{',
	':::',
	'!!! ',
	'???',
	'=== "',
	'===! ',
	'===+ ',
	'import ',
	'export ',
	'{/*',
	'%%',
];

/**
 * Rewrites what generators of web sites put into Markdown as Markdown: callouts of `:::` and `!!!` as quotes, tabs under
 * their names, what stands in components without its indent, texts in braces as text, highlighted code as fences, pictures and films of shortcodes as
 * pictures and links. What only steers a generator, and comments, are left out. The number of lines stays the same.
 */
export const prepareSource = (text: string, isMdx = false): string =>
	mayMeanMore(text) || (isMdx && text.includes('{')) ? readSource(text, isMdx) : text;

/** True for a text in which lines may mean something that Markdown knows nothing of. */
const mayMeanMore = (text: string): boolean =>
	(signsOfTemplates.some(sign => text.includes(sign)) && isTemplated.test(text)) ||
	((text.includes('</') || text.includes('={') || text.includes('{...')) && mayHaveComponents.test(text)) ||
	mayHaveProgramText(text) ||
	mayHaveLateEnds(text);
