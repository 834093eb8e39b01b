import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {orders} from '../state/order.ts';
import {type Choice, wholeLibrary} from '../state/shown.ts';
import {behindLink} from './behind-link.ts';
import {underLock} from './file-lock.ts';
import {type JsonObject, writeJson} from './json-writer.ts';
import {faultOf, isJsonObject, readJsonFile} from './read-json-file.ts';

// A file of its own: the marks are too costly to be written for a key that is pressed five times in a row, and the index may be
// thrown away at any time.

/** Names the library and the data folder; null when the machine names none. */
export type ChoicePlace = {readonly folder: string | null; readonly library: string};

const version = 1;

const shows = ['all', 'unread', 'starred'] as const;

/** The file in the data folder. */
export const choiceFile = (folder: string): string => join(folder, 'lists.json');

const librariesOf = (content: JsonObject): JsonObject => {
	const {version: its, libraries} = content;
	return its === version && isJsonObject(libraries) ? libraries : {};
};

const topicFrom = (value: unknown): Choice['topic'] => {
	if (!isJsonObject(value)) return null;
	const {kind, name} = value;
	return (kind === 'category' || kind === 'tag') && typeof name === 'string' ? {kind, name} : null;
};

/** What the reader last wanted to see of a library. Whatever is wrong with the file, the whole library is shown then. */
export const loadChoice = ({folder, library}: ChoicePlace): Choice => {
	const json = folder === null ? null : readJsonFile(choiceFile(folder));
	if (json?.kind !== 'object') return wholeLibrary;
	const libraries = librariesOf(json.value);
	const choice = Object.hasOwn(libraries, library) ? libraries[library] : undefined;
	if (!isJsonObject(choice)) return wholeLibrary;
	return {
		show: shows.find(show => show === choice['show']) ?? wholeLibrary.show,
		topic: topicFrom(choice['topic']),
		order: orders.find(order => order === choice['order']) ?? wholeLibrary.order,
	};
};

const isWhole = ({show, topic, order}: Choice): boolean =>
	show === wholeLibrary.show && topic === null && order === wholeLibrary.order;

/**
 * Remembers what the reader wants to see of a library, synchronously; nothing is kept of who wants all of it. Returns null, or one
 * line that says why it is not remembered. Throws nothing.
 */
export const saveChoice = ({folder, library}: ChoicePlace, choice: Choice): string | null => {
	const lost = (why: string) => `Filter and order are not remembered: ${why}`;
	if (folder === null) return lost('no home folder is known');
	try {
		mkdirSync(folder, {recursive: true, mode: 0o700});
		const file = behindLink(choiceFile(folder));
		return underLock(file, {wait: 200, insist: true}, draft => {
			const json = readJsonFile(file);
			if (json.kind === 'unreadable') return lost(`${json.why} (${file})`);
			const content = json.kind === 'object' ? json.value : {};
			if (typeof content['version'] === 'number' && content['version'] > version)
				return lost(`a newer version of this program wrote the file (${file})`);
			const {[library]: _, ...others} = librariesOf(content);
			const {show, topic, order} = choice;
			const libraries = isWhole(choice) ? others : {...others, [library]: {show, topic, order}};
			writeJson(file, draft, {...content, version, libraries});
			return null;
		});
	} catch (error) {
		return lost(`${faultOf(error)} (${choiceFile(folder)})`);
	}
};
