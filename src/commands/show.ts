import {readFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {decode} from '../library/decode.ts';
import type {Body, Library, Post} from '../library/post.ts';
import {parseDocument, readBody} from '../library/read-body.ts';
import {createDocument} from '../render/document.ts';
import {createPaint, themes} from '../render/theme.ts';
import {isColorForced} from '../terminal/color-level.ts';
import {supportsLinks} from '../terminal/links.ts';
import {pageHead} from '../ui/page.ts';
import {paintFor, themeNamed} from './look.ts';
import {openLibrary} from './open-library.ts';
import {UsageError} from './usage-error.ts';

/** How a post is printed, as the command line says it. */
export type PrintOptions = {
	/** Columns; else COLUMNS, else the terminal's up to 80, else 80. */
	readonly width: number | undefined;
	readonly theme: string | undefined;
};

/** Columns of printed text when nobody says otherwise. */
const usualWidth = 80;

const widthFor = (width: number | undefined): number => {
	if (width !== undefined) return width;
	const {COLUMNS} = process.env;
	if (COLUMNS !== undefined && /^[1-9]\d{0,3}$/.test(COLUMNS)) return Number(COLUMNS);
	return Math.min(process.stdout.columns ?? usualWidth, usualWidth);
};

/** Lines are handed to the stream in parts of about this many characters: neither one by one nor all at once. */
const chunkLength = 1 << 16;

const print = async (post: Post, body: Body, {width, theme}: PrintOptions): Promise<number> => {
	const columns = widthFor(width);
	const styled = process.stdout.isTTY || isColorForced(process.env);
	const paint = styled
		? paintFor(themeNamed(theme, 'auto'), process.env)
		: createPaint(themes[themeNamed(theme, 'mono')], 'plain');
	const hyperlinks = styled && supportsLinks();
	const document = createDocument({...body, page: pageHead(post)});
	const highlight = styled ? (await import('../render/highlight.ts')).highlight : undefined;
	const layout = document.layout({
		columns,
		measure: columns,
		paint,
		hyperlinks,
		references: !hyperlinks,
		...(highlight && {highlight}),
	});
	let chunk = '';
	for (const {text} of layout.all()) {
		chunk += `${text}\n`;
		if (chunk.length < chunkLength) continue;
		if (!process.stdout.write(chunk)) await new Promise(resolve => process.stdout.once('drain', resolve));
		chunk = '';
	}
	process.stdout.write(chunk);
	return 0;
};

/** The post that a person means by a name: its file, its slug, or its title. */
const findPost = ({posts}: Library, name: string): Post | undefined => {
	const wanted = name.normalize('NFC').toLowerCase();
	return (
		posts.find(({id}) => id.toLowerCase() === wanted) ??
		posts.find(
			({id}) =>
				path.posix
					.basename(id)
					.replace(/\.\w+$/, '')
					.toLowerCase() === wanted,
		) ??
		posts.find(({slug}) => slug.toLowerCase() === wanted) ??
		posts.find(({title}) => title.toLowerCase() === wanted)
	);
};

/** `writing-tui show POST`: prints a post of a library. */
export const show = (name: string, source: string | undefined, options: PrintOptions): Promise<number> => {
	const post = findPost(openLibrary({source, drafts: true}), name);
	if (post === undefined) {
		throw new UsageError(`no post called "${name}" — writing-tui list shows their names`);
	}
	return print(post, readBody(post), options);
};

/** Prints one file. */
export const showFile = (file: string, options: PrintOptions): Promise<number> => {
	const [post] = openLibrary({source: file, drafts: true}).posts;
	if (post === undefined) throw new UsageError(`${file} is no Markdown file`);
	return print(post, readBody(post), options);
};

/** Prints the Markdown on standard input. */
export const showInput = (options: PrintOptions): Promise<number> => {
	const input = decode(readFileSync(process.stdin.fd));
	if (input === null) throw new UsageError('standard input is no text');
	const {post, body} = parseDocument({id: 'standard input', file: '-', rootName: '', ...input});
	return print(post, body, options);
};
