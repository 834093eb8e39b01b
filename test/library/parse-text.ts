import {parsePost} from '../../src/library/parse-post.ts';
import type {Post} from '../../src/library/post.ts';
import type {SkipReason} from '../../src/library/skip-reason.ts';

/** Reads a text as the post at a path of a library folder called `Notebook`. */
export const parseText = (text: string, id = 'a-post.md', rootName = 'Notebook'): Post =>
	parsePost({id, file: `/library/${id}`, text, rootName}).post;

/** Why the text at a path is no post. */
export const reasonOf = (text: string, id = 'a-post.md'): SkipReason | null =>
	parsePost({id, file: `/library/${id}`, text, rootName: 'Notebook'}).reason;

/** A text with YAML front matter. */
export const withFields = (fields: string, body = 'Words.\n'): string => `---\n${fields}\n---\n${body}`;

/** The messages of a post's problems. */
export const messagesOf = (post: Post): readonly string[] => post.problems.map(problem => problem.message);
