import {join} from 'node:path';
import {isOneLetterAway} from '../text/one-letter-away.ts';
import {addressByPattern, webAddress} from './addresses.ts';
import {decode} from './decode.ts';
import {refusal} from './find-posts.ts';
import {type Fields, lineOfField, textOf} from './front-matter.ts';
import {mailAddress} from './mail-address.ts';
import {ownLine} from './own-line.ts';
import {parseYaml} from './parse-yaml.ts';
import type {Problem} from './post.ts';
import {readRegular} from './read-regular.ts';

/** What `library.yaml` says of a library; null for what it leaves out. */
export type LibraryFile = {
	readonly title: string | null;
	readonly author: string | null;
	/** Address behind “Start a conversation”: `mailto:` or `https:`. */
	readonly contact: string | null;
	/** Address pattern of the posts with `{slug}`, `{year}`, `{month}`, `{day}`, or the address they stand below. */
	readonly url: string | null;
	readonly problems: readonly Problem[];
};

const nothing: LibraryFile = {title: null, author: null, contact: null, url: null, problems: []};

/** Fields that are looked at for being unknown: with more of them it is the file of another program. */
const mostUnknown = 10;

const readContact = (text: string): string | null =>
	/^https:/i.test(text) ? webAddress(text) : mailAddress(text);

const readPattern = (text: string): string | null =>
	addressByPattern(text, 'post', '2000-01-01') === null ? null : text;

/** Reads the text of a `library.yaml`. `file` is its path below the library folder, for problems. */
export const parseLibraryFile = (text: string, file: string): LibraryFile => {
	const block = parseYaml(text.replace(/^(?:---[ \t]*\n)/, ''), text.startsWith('---') ? 2 : 1);
	if (!block)
		return {
			...nothing,
			problems: [{file, message: 'library.yaml holds no fields — write lines such as title: My writing'}],
		};
	const problems: Problem[] = block.problems.map(problem => ({...problem, file}));
	const read = (
		fields: Fields,
		key: string,
		convert: (text: string) => string | null,
		remedy: string,
	): string | null => {
		const written = ownLine(textOf(fields.get(key)).slice(0, 2000));
		if (written === '') return null;
		const value = convert(written);
		const line = lineOfField(text, text.length, key);
		if (value === null)
			problems.push({file, message: `${key} "${written.slice(0, 60)}" ${remedy}`, ...(line && {line})});
		return value;
	};
	const same = (written: string): string => written;
	const said = {
		title: read(block.fields, 'title', same, ''),
		author: read(block.fields, 'author', same, ''),
		contact: read(
			block.fields,
			'contact',
			readContact,
			'is no address to write to — use an e-mail address or https://…',
		),
		url: read(
			block.fields,
			'url',
			readPattern,
			'is no web address — write it like https://example.org/{slug}',
		),
	};
	const known = Object.keys(said);
	const isOurs = known.some(key => block.fields.has(key));
	const unknown = [...block.fields.keys()].filter(key => !known.includes(key));
	for (const key of unknown.slice(0, mostUnknown)) {
		const near = known.find(name => isOneLetterAway(key, name));
		if (near === undefined && !isOurs) continue;
		const line = lineOfField(text, text.length, key);
		const remedy = near === undefined ? `${known.join(', ')} are read` : `did you mean ${near}?`;
		problems.push({
			file,
			message: `no such field: ${ownLine(key.slice(0, 60))} — ${remedy}`,
			...(line && {line}),
		});
	}
	return {...said, problems: problems.sort((left, right) => (left.line ?? 0) - (right.line ?? 0))};
};

/** Reads the `library.yaml` of a folder, or of the `posts` folder in it; without one nothing is said. */
export const readLibraryFile = (root: string): LibraryFile => {
	for (const file of ['library.yaml', 'posts/library.yaml']) {
		try {
			const decoded = decode(readRegular(join(root, file)));
			const text = decoded?.text ?? '';
			return parseLibraryFile(text, file);
		} catch (error) {
			const code = error instanceof Error && 'code' in error ? error.code : '';
			if (code === 'ENOENT' || code === 'ENOTDIR') continue;
			return {...nothing, problems: [{file, message: `library.yaml cannot be read: ${refusal(error)}`}]};
		}
	}
	return nothing;
};
