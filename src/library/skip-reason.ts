import {isGenericFolder} from './folder-kind.ts';
import {type Fields, findField, textOf} from './front-matter.ts';

/** Why a Markdown file is no post. */
export type SkipReason = 'section page' | 'project file' | 'template' | 'drawing' | 'redirect';

/** What decides whether a file is a post. */
export type Candidate = {
	/** File name with its extension. */
	readonly file: string;
	/** Folder it lies in; empty for the library folder itself. */
	readonly folder: string;
	readonly fields: Fields;
	readonly hasDate: boolean;
	readonly hasBody: boolean;
};

const projectFile =
	/^(?:readme|license|licence|changelog|contributing|code_of_conduct|security|support|authors|agents|claude|todo|tasks|404)(?:[._-][a-z]{2}(?:[-_][a-z]{2,4})?)?\.[^.]+$/i;

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
export const skipReason = ({file, folder, fields, hasDate, hasBody}: Candidate): SkipReason | null => {
	const title = textOf(findField(fields, ['title'])?.value);
	if (/^_index\./i.test(file)) return 'section page';
	if (/^index\./i.test(file) && !hasDate && (folder === '' || isGenericFolder(folder))) return 'section page';
	if (projectFile.test(file) && !(title !== '' && hasDate)) return 'project file';
	if (isPlaceholder(textOf(findField(fields, ['date'])?.value)) || isTitleTemplate(title)) return 'template';
	if (isDrawing(fields)) return 'drawing';
	return !hasBody && findField(fields, ['redirect', 'redirectto', 'redirecturl', 'redirectfrom'])
		? 'redirect'
		: null;
};
