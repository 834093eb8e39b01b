import {type Dirent, readdirSync} from 'node:fs';
import {join} from 'node:path';

/** Files whose names are remembered; nobody keeps more attachments. */
const maxNames = 500_000;

const entriesIn = (folder: string): readonly Dirent[] => {
	try {
		return readdirSync(folder, {withFileTypes: true});
	} catch {
		// What cannot be looked into cannot be linked to either.
		return [];
	}
};

/** The names, in lower case and Unicode NFC, of all files below a folder: note apps find an attachment by its name, wherever it lies. */
export const fileNames = (root: string): ReadonlySet<string> => {
	const names = new Set<string>();
	const folders = [root];
	for (let folder = folders.pop(); folder !== undefined && names.size < maxNames; folder = folders.pop()) {
		for (const entry of entriesIn(folder)) {
			if (!entry.isDirectory()) names.add(entry.name.normalize('NFC').toLowerCase());
			else if (!entry.name.startsWith('.') && entry.name !== 'node_modules')
				folders.push(join(folder, entry.name));
		}
	}
	return names;
};
