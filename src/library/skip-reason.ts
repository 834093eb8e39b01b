import {isGenericFolder} from './folder-kind.ts';
import {type Fields, findField, textOf} from './front-matter.ts';

/** Why a Markdown file is no post. A start page and a project note are none in a site only: among notes they are notes. */
export type SkipReason =
	| 'section page'
	| 'start page'
	| 'project file'
	| 'project note'
	| 'template'
	| 'drawing'
	| 'redirect';

/** What decides whether a file is a post. */
export type Candidate = {
	/** File name with its extension. */
	readonly file: string;
	/** Folder it lies in; empty for the library folder itself. */
	readonly folder: string;
	readonly fields: Fields;
	readonly hasDate: boolean;
	readonly body: string;
};

const projectFile =
	/^(?:(license|licence|changelog|contributing|code_of_conduct|agents|claude|404)|readme|security|support|authors|todo|tasks)(?:[._-][a-z]{2}(?:[-_][a-z]{2,4})?)?\.[^.]+$/i;

/** Fields by which generators make a page of a list; none of them means anything in a note. */
const pageFields: ReadonlySet<string> = new Set(
	'layout template permalink hero cascade menu outputs paginate pagination eleventynavigation sidebar navorder'.split(
		' ',
	),
);

/** True for a page that a generator fills: without words of its own, or made of its templates. */
const isMadePage = (fields: Fields, body: string): boolean =>
	!/\S/.test(body) || [...fields.keys()].some(key => pageFields.has(key)) || /\{%-?\s*\w|\{\{[<%]/.test(body);

/** True for the name of a file that is about a project and no page of it. */
export const isProjectFile = (file: string): boolean => projectFile.test(file);

const indexReason = ({file, folder, fields, hasDate, body}: Candidate): SkipReason | null => {
	if (/^_index\./i.test(file)) return 'section page';
	if (!/^index\./i.test(file) || hasDate || (folder !== '' && !isGenericFolder(folder))) return null;
	return isMadePage(fields, body) ? 'section page' : 'start page';
};

const projectReason = ({file, hasDate, body}: Candidate, title: string): SkipReason | null => {
	const match = projectFile.exec(file);
	if (match === null || (title !== '' && hasDate)) return null;
	return match[1] === undefined && /\S/.test(body) ? 'project note' : 'project file';
};

const isMarked = (text: string): boolean => text.includes('{{') || text.includes('<%');

const isPlaceholder = (text: string): boolean => isMarked(text) && /\{\{.*\}\}|<%.*%>/s.test(text);

/** A title that is a placeholder or built around one that note apps fill in; one about templates is left alone. */
const isTitleTemplate = (title: string): boolean =>
	isMarked(title) &&
	(/^\s*\{\{.*\}\}\s*$/s.test(title) || /\{\{\s*(?:date|title|time|name)\b[^}]*\}\}|<%.*%>/is.test(title));

const isDrawing = (fields: Fields): boolean => {
	for (const [key, value] of fields) {
		if (
			/^(?:excalidraw|kanban|.+)plugin$/.test(key) &&
			/^(?:parsed|raw|board|basic|list)$/i.test(textOf(value))
		)
			return true;
	}
	return false;
};

/** Why a file that is named like a post is none; null for a post. */
export const skipReason = (candidate: Candidate): SkipReason | null => {
	const {fields, body} = candidate;
	const title = textOf(findField(fields, ['title'])?.value);
	const named = indexReason(candidate) ?? projectReason(candidate, title);
	if (named !== null) return named;
	if (isPlaceholder(textOf(findField(fields, ['date'])?.value)) || isTitleTemplate(title)) return 'template';
	if (isDrawing(fields)) return 'drawing';
	return !/\S/.test(body) && findField(fields, ['redirect', 'redirectto', 'redirecturl', 'redirectfrom'])
		? 'redirect'
		: null;
};
