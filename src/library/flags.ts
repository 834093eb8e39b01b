import {isDraftFolder} from './folder-kind.ts';
import {type Fields, readSwitch, textOf} from './front-matter.ts';

const draftStates: ReadonlySet<string> = new Set(['draft', 'wip', 'unpublished', 'todo', 'idea']);

const isAnyOn = (fields: Fields, keys: readonly string[]): boolean =>
	keys.some(key => readSwitch(fields.get(key)) === true);

const isAnyOff = (fields: Fields, keys: readonly string[]): boolean =>
	keys.some(key => readSwitch(fields.get(key)) === false);

/** True for a post that is not finished: by a flag, its state, its layout or a drafts folder above it. */
export const isDraft = (fields: Fields, folders: readonly string[]): boolean =>
	isAnyOn(fields, ['draft', 'isdraft']) ||
	isAnyOff(fields, ['published', 'ispublished', 'publish', 'dgpublish']) ||
	['status', 'state', 'poststatus'].some(key =>
		draftStates.has(textOf(fields.get(key)).trim().toLowerCase()),
	) ||
	textOf(fields.get('layout')).trim().toLowerCase() === 'draft' ||
	folders.some(isDraftFolder);

/** True for a post its author keeps out of lists. */
export const isHidden = (fields: Fields): boolean =>
	isAnyOn(fields, ['hidden', 'unlisted', 'private', 'noindex', 'hide', 'hideinlist']);
