import os from 'node:os';
import process from 'node:process';
import {type Folders, foldersOf} from '../store/folders.ts';

/** The home folder of this person; null when there is none. */
export const homeFolder = (): string | null => {
	try {
		return os.homedir();
	} catch {
		// A user without an entry in the system's list and without HOME.
		return null;
	}
};

/** The folders of this program on this machine, for this person. */
export const ownFolders = (): Folders =>
	foldersOf({platform: process.platform, env: process.env, home: homeFolder()});
