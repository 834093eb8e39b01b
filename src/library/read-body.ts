import {sanitize} from '../text/sanitize.ts';
import {decode} from './decode.ts';
import {firstHeading} from './first-heading.ts';
import {parseFrontMatter} from './parse-front-matter.ts';
import {isMdxFile, parsePost, type Source} from './parse-post.ts';
import type {Body, Post} from './post.ts';
import {readRegular} from './read-regular.ts';
import {repeatsTitle} from './repeats-title.ts';

const lineOf = (text: string, index: number): number => {
	let line = 1;
	for (let at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) line++;
	return line;
};

/** The body of a post's text, cleaned of all that could drive a terminal. */
export const bodyOf = (post: Post, text: string): Body => {
	const isMdx = isMdxFile(post.id);
	const {bodyStart} = parseFrontMatter(text, isMdx);
	const heading = firstHeading(text, bodyStart);
	return {
		text: sanitize(text.slice(bodyStart)),
		line: lineOf(text, bodyStart),
		startsWithTitle: heading?.isAtTop === true && repeatsTitle(heading.text, post.title),
		...(isMdx && {isMdx}),
	};
};

/** Reads the body of a post from disk. Throws node's error when the file is gone or may not be read. */
export const readBody = (post: Post): Body => bodyOf(post, decode(readRegular(post.file))?.text ?? '');

/** The Markdown of a post as `readBody` has it, for those who want nothing else of thousands of posts. */
export const readMarkdown = (post: Post): string => {
	const text = decode(readRegular(post.file))?.text ?? '';
	return sanitize(text.slice(parseFrontMatter(text, isMdxFile(post.id)).bodyStart));
};

/** A text that is read at once with its body, such as Markdown from the standard input. */
export const parseDocument = (source: Source): {readonly post: Post; readonly body: Body} => {
	const {post} = parsePost(source);
	return {post, body: bodyOf(post, source.text)};
};
