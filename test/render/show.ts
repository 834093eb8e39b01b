import {createDocument, type DocumentSource, type LayoutOptions} from '../../src/render/document.ts';
import {createPaint, themes} from '../../src/render/theme.ts';

const plain = createPaint(themes.mono, 'plain');

/** How a text is set in a test where nothing else is said: without color, as wide as the window, nothing cut. */
export const plainOptions = (columns: number): LayoutOptions => ({
	columns,
	measure: columns,
	paint: plain,
	hyperlinks: false,
	codeWrap: true,
});

/** The lines of a document as plain text. */
export const show = (
	source: string | DocumentSource,
	columns = 40,
	options: Partial<LayoutOptions> = {},
): readonly string[] => {
	const document = createDocument(typeof source === 'string' ? {text: source} : source);
	return Array.from(document.layout({...plainOptions(columns), ...options}).all(), ({text}) => text);
};
