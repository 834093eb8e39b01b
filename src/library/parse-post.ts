import {postAddresses} from './addresses.ts';
import {postAuthors} from './authors.ts';
import {type Place, postCategories, postTags} from './categories.ts';
import {postExcerpt} from './excerpt.ts';
import {fieldFaults} from './field-faults.ts';
import {firstHeading} from './first-heading.ts';
import {isDraft, isHidden} from './flags.ts';
import {type Fields, type FrontMatter, lineOfField} from './front-matter.ts';
import {postLanguage} from './language.ts';
import {isNotionFile, readNotionPage} from './notion-page.ts';
import {ownLine} from './own-line.ts';
import {parseFrontMatter} from './parse-front-matter.ts';
import {type PathParts, pathParts} from './path-parts.ts';
import type {Post, Problem} from './post.ts';
import {type FieldFault, postDate} from './post-date.ts';
import {readingTime} from './reading-time.ts';
import {postSeries} from './series.ts';
import {type SkipReason, skipReason} from './skip-reason.ts';
import {tagsAtTop} from './tag-line.ts';
import {postTitle} from './title.ts';

/** A text and where it comes from. */
export type Source = {
	/** Path below the library folder, with `/`, in Unicode NFC. */
	readonly id: string;
	/** Absolute path of the file. */
	readonly file: string;
	readonly text: string;
	/** Name of the library folder: what `index.md` directly in it is called, and a drafts folder when it is one. */
	readonly rootName: string;
	/** Faults found before the text was read as a post. */
	readonly problems?: readonly Problem[];
};

/** A post as its own file tells it, and why it is none when it is not meant to be read. */
export type ParsedPost = {
	/** The post; `scheduled` is false and `url` what the front matter says, see `inLibrary`. */
	readonly post: Post;
	readonly reason: SkipReason | null;
};

/** Nothing told of one file is worth more lines than this. */
const maxProblems = 20;

/** Characters of a name, and names in a list, that are kept: nobody means more by them. */
const maxName = 300;
const maxNames = 100;

const empty: readonly string[] = [];
const noProblems: readonly Problem[] = [];

const ownName = (text: string): string => ownLine(text.slice(0, maxName));

const ownNames = (texts: readonly string[]): readonly string[] => {
	if (texts.length === 0) return empty;
	const names = texts.slice(0, maxNames).map(ownName);
	return names.includes('') ? names.filter(name => name !== '') : names;
};

/** By the whole path: a post means the same when it, or the folder it is in, is opened by itself. */
const placeOf = (file: string, parts: PathParts): Place => ({
	folders: parts.folders,
	isJekyll: parts.date !== null && /[\\/]_posts[\\/]/.test(file),
});

const told = (
	text: string,
	bodyStart: number,
	faults: readonly FieldFault[],
	problems: readonly Problem[],
): readonly Problem[] => {
	const ofFields = faults.map(({key, message}) => {
		const line = lineOfField(text, bodyStart, key);
		return line === undefined ? {message} : {message, line};
	});
	if (problems.length + ofFields.length === 0) return noProblems;
	const all = [...problems, ...ofFields].slice(0, maxProblems);
	return all.map(problem => ({...problem, message: ownLine(problem.message)}));
};

/** True for MDX, whose files may state their front matter as an exported object. */
export const isMdxFile = (file: string): boolean => /\.mdx$/i.test(file);

/** The front matter of a post, and where its words start: some apps write what they know of a page below its title. */
const readFields = (
	id: string,
	text: string,
	isMdx: boolean,
): FrontMatter & {readonly wordsStart: number} => {
	const matter = parseFrontMatter(text, isMdx);
	const isExport = matter.fields.size === 0 && isNotionFile(id);
	return isExport ? {...matter, ...readNotionPage(text)} : {...matter, wordsStart: matter.bodyStart};
};

/** Reads a post from its text and its path alone. Pure: no file is touched, no clock is asked. */
export const parsePost = (source: Source): ParsedPost => {
	const {id, file, text, rootName} = source;
	const isMdx = isMdxFile(id);
	const {problems, bodyStart, fields, wordsStart} = readFields(id, text, isMdx);
	const parts = pathParts(id, rootName);
	const place = placeOf(file, parts);
	const {title, faults} = postTitle(fields, () => firstHeading(text, bodyStart)?.text, parts);
	const dated = postDate(fields, parts);
	const {excerpt, hasDeck} = postExcerpt(fields, text, wordsStart, isMdx);
	const addresses = postAddresses(fields, parts.name);
	const series = postSeries(fields);
	const post: Post = {
		id,
		file,
		title: ownLine(title.slice(0, 1000)) || '(untitled)',
		date: dated.date,
		time: dated.time,
		updated: dated.updated,
		scheduled: false,
		categories: ownNames(postCategories(fields, place)),
		tags: ownNames(fields.size === 0 ? tagsAtTop(text) : postTags(fields, place)),
		draft: isDraft(fields, [rootName, ...id.split('/').slice(0, -1)]),
		hidden: isHidden(fields),
		excerpt: ownLine(excerpt),
		hasDeck,
		authors: ownNames(postAuthors(fields)),
		minutes: readingTime(fields, text, bodyStart),
		...postLanguage(fields, parts, text, bodyStart),
		series: series && {name: ownName(series.name), number: series.number},
		slug: ownName(addresses.slug),
		url: addresses.url && ownLine(addresses.url),
		link: addresses.link && ownLine(addresses.link),
		aliases: ownNames(addresses.aliases),
		problems: told(
			text,
			bodyStart,
			[...faults, ...dated.faults, ...fieldFaults(fields)],
			[...(source.problems ?? []), ...problems],
		),
	};
	return {post, reason: reasonFor(post, fields, text.slice(bodyStart))};
};

const reasonFor = ({id, date}: Post, fields: Fields, body: string): SkipReason | null => {
	const [file = '', folder = ''] = id.split('/').reverse();
	return skipReason({file, folder, fields, hasDate: date !== null, body});
};
