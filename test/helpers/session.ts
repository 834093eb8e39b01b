import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {Library, Post} from '../../src/library/post.ts';
import {readBody} from '../../src/library/read-body.ts';
import {createDocument, type Document} from '../../src/render/document.ts';
import {createPaint, themes} from '../../src/render/theme.ts';
import type {Session} from '../../src/state/session.ts';
import {choosePosts, wholeLibrary} from '../../src/state/shown.ts';
import {emptyTrail} from '../../src/state/trail.ts';
import {pageOf} from '../../src/ui/page.ts';
import {someLibrary, somePost} from './posts.ts';

/** A session as the program starts with it, in a window of 80 by 24, without colors. */
export const someSession = (library: Library, given: Partial<Session> = {}): Session => ({
	library,
	filling: null,
	record: new Map(),
	size: {columns: 80, rows: 24},
	look: {theme: 'mono', measure: 72, paint: createPaint(themes.mono, 0), hyperlinks: true},
	shown: choosePosts(library, new Map(), wholeLibrary),
	list: {selected: 0, top: 0},
	search: null,
	open: null,
	beside: null,
	panel: null,
	trail: emptyTrail,
	changes: [],
	message: null,
	...given,
});

const folder = path.join(import.meta.dirname, '../../posts');

/** The posts that ship, a post without text, and one whose text and title are meant to break a screen. */
export const shippedPosts: readonly Post[] = [
	...[
		'2026-03-10-why-i-still-reach-for-flask.md',
		'2026-02-14-reading-in-the-terminal.md',
		'2025-11-02-a-specimen-of-everything-markdown-can-say.md',
	].map((name, index) =>
		somePost({
			id: name,
			file: path.join(folder, name),
			title: readFileSync(path.join(folder, name), 'utf8').match(/^title: (.*)$/m)?.[1] ?? name,
			date: name.slice(0, 10),
			categories: [['Essays', 'Guides'][index % 2] ?? ''],
			tags: ['a tag', `tag ${index}`],
			excerpt: 'A deck that is longer than some windows are wide, and says so',
			hasDeck: true,
		}),
	),
	somePost({
		id: 'empty.md',
		title: '空の投稿 with 👩‍👩‍👧 and a title that goes on and on and on and on',
		date: null,
	}),
	somePost({
		id: 'odd.md',
		title: 'é'.repeat(300),
		date: '2024-01-01',
		excerpt: '日本語'.repeat(60),
		problems: [{message: 'a problem', line: 3}],
	}),
];

const oddText = `# ${'x'.repeat(400)}\n\n${'日本語の長い行'.repeat(40)}\n\n\u001B]52;c;aGk=\u0007 [a](b.md) \`\u009B31m\`\n\n\`\`\`\n${'w'.repeat(500)}\n\`\`\`\n\n| a | b |\n| - | - |\n| ${'c'.repeat(200)} | d |\n`;

/** A library of these posts, and the document of each. */
export const shippedLibrary = someLibrary(shippedPosts, {contact: 'mailto:a@example.org'});

/** Documents of the shipped library by the id of their post. */
export const shippedDocuments: ReadonlyMap<string, Document> = new Map(
	shippedPosts.map(post => {
		const body =
			post.id === 'empty.md' ? {text: ''} : post.id === 'odd.md' ? {text: oddText} : readBody(post);
		return [post.id, createDocument({...body, page: pageOf(post, shippedLibrary)})];
	}),
);
