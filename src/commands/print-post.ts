import process from 'node:process';
import type {Body, Post} from '../library/post.ts';
import {createDocument, type Document, type Layout} from '../render/document.ts';
import {highlight} from '../render/highlight.ts';
import type {Line} from '../render/line.ts';
import {type Paint, printedPaint} from '../render/theme.ts';
import {isColorForced} from '../terminal/color-level.ts';
import {outputTerminal} from '../terminal/standard-output.ts';
import {pageHead} from '../ui/page.ts';
import type {Archive} from './archive.ts';
import type {OptionValues} from './arguments.ts';
import {expectText} from './expect-text.ts';
import {jsonText} from './json-text.ts';
import {paintFor, themeChosen} from './look.ts';
import {findHeading, lineCountOf, placeOfLine, sourceOfPart} from './place-at.ts';
import type {Position} from './position.ts';
import {postJson} from './post-json.ts';
import {UsageError} from './usage-error.ts';
import {writeOut} from './write-out.ts';

/** A post and the part of it to print: a section, or from a line on; all of it when undefined. */
export type Printed = {readonly post: Post; readonly body: Body; readonly at: Position | undefined};

/** How it is printed, as the command line says it. */
export type PrintOptions = Pick<OptionValues, 'width' | 'theme' | 'plain' | 'json'> & {
	/** May choose the theme for readers who chose none. */
	readonly archive: Archive;
};

/** Columns of printed text when nobody says otherwise. */
const usualWidth = 80;

const widthFor = (width: number | undefined): number => {
	if (width !== undefined) return width;
	const {COLUMNS} = process.env;
	if (COLUMNS !== undefined && /^[1-9]\d{0,3}$/.test(COLUMNS)) return Number(COLUMNS);
	// A terminal that does not know its size says 0.
	return Math.min(outputTerminal()?.columns || usualWidth, usualWidth);
};

type Look = {readonly paint: Paint; readonly isStyled: boolean};

const lookFor = ({theme, plain, archive}: PrintOptions): Look => {
	// A dumb terminal would show the sequences themselves.
	const isCapable = outputTerminal() !== null && process.env['TERM'] !== 'dumb';
	const isStyled = !plain && (isCapable || isColorForced(process.env));
	return isStyled
		? {isStyled, paint: paintFor(themeChosen(theme, archive), process.env)}
		: {isStyled, paint: printedPaint};
};

/** Blocks from the first to before the last; the whole document is longer than any. */
type Part = {readonly from: number; readonly offset: number; readonly end: number};

const partAt = (document: Document, body: Body, at: Position | undefined, title: string): Part => {
	if (at === undefined || 'search' in at) return {from: 0, offset: 0, end: Number.POSITIVE_INFINITY};
	if ('line' in at) {
		const last = lineCountOf(body);
		if (at.line < 1 || at.line > last)
			throw new UsageError(`no line ${at.line} in ${title} — it has ${last}`);
		const {block, offset} = placeOfLine(document, body, at.line);
		return {from: block, offset, end: Number.POSITIVE_INFINITY};
	}
	const heading = findHeading(document, at.heading);
	if (heading === undefined) {
		// What is no heading, such as a footnote, or the title that the page shows, has no end but that of the text.
		const {block, offset} = document.placeOfId(at.heading) ?? {block: -1, offset: 0};
		if (block >= 0) return {from: block, offset, end: Number.POSITIVE_INFINITY};
		const names = document.headings.slice(0, 12).map(({id}) => `#${id}`);
		const others = names.length === 0 ? 'it has none' : `it has ${names.join(' ')}`;
		throw new UsageError(`no heading "${at.heading}" in ${title} — ${others}`);
	}
	const next = document.headings.find(
		({depth, place}) => depth <= heading.depth && place.block > heading.place.block,
	);
	return {from: heading.place.block, offset: 0, end: next?.place.block ?? document.blockCount - 1};
};

/** The lines of a part, without the blank ones at its end. */
function* linesOf(layout: Layout, {from, offset, end}: Part): Generator<string> {
	const [first] = layout.lines({block: from, offset}, 1);
	let begun = from === 0;
	let blank = '';
	for (const line of layout.all()) {
		if (line.block >= end) return;
		begun ||= isAt(line, first);
		if (!begun) continue;
		if (line.text === '') blank += '\n';
		else {
			yield `${blank}${line.text}\n`;
			blank = '';
		}
	}
}

const isAt = (line: Line, first: Line | undefined): boolean =>
	line.block === first?.block && line.offset === first.offset;

const jsonOf = ({post, body, at}: Printed, document: Document, part: Part): string => {
	const from = at !== undefined && 'line' in at ? {line: at.line} : {block: part.from};
	const {text, headings} = sourceOfPart(document, body, {from, end: part.end});
	return `${jsonText({
		...postJson(post),
		file: post.file,
		url: post.url,
		text,
		headings: headings.map(({depth, text, id}) => ({depth, text, id})),
	})}\n`;
};

/** Sets a post, or a part of it, and prints it to standard output. */
export const printPost = async ({post, body, at}: Printed, options: PrintOptions): Promise<void> => {
	expectText(body.text.length);
	const document = createDocument({...body, page: pageHead(post)});
	const part = partAt(document, body, at, post.id);
	if (options.json) return writeOut([jsonOf({post, body, at}, document, part)]);

	const {paint, isStyled} = lookFor(options);
	const columns = widthFor(options.width);
	const isLinked = isStyled || (!options.plain && process.env['FORCE_HYPERLINK'] !== undefined);
	const hyperlinks = isLinked && (await import('../terminal/links.ts')).supportsLinks();
	const layout = document.layout({
		columns,
		measure: columns,
		paint,
		hyperlinks,
		// A list of all targets belongs to the whole text.
		references: !hyperlinks && part.from === 0 && part.end === Number.POSITIVE_INFINITY,
		// There is no way to scroll sideways in print.
		codeWrap: true,
		...(isStyled && {highlight}),
	});
	return writeOut(linesOf(layout, part));
};
