import path from 'node:path';
import {defaultSettings, type LoadedSettings, loadSettings, settingsFile} from '../store/settings.ts';
import {sanitizeLine} from '../text/sanitize.ts';
import type {Archive} from './archive.ts';
import {homeFolder, ownFolders} from './own-folders.ts';

/** The reader's settings. Where the reader chose no theme, the archive may. */
export const ownSettings = (archive: Pick<Archive, 'theme'> | undefined): LoadedSettings =>
	loadSettings(ownFolders().config, {...defaultSettings, theme: archive?.theme ?? defaultSettings.theme});

/** A path as people write it, with `~` for their home. */
const shortPath = (file: string, home: string | null): string =>
	home !== null && file.startsWith(home + path.sep) ? `~${file.slice(home.length)}` : file;

/** What is wrong in the settings file: a sentence for the bar, and the lines that tell all of it where there is room. */
export type SettingsFaults = {readonly sentence: string | null; readonly lines: readonly string[]};

/** Tells the warnings about the settings. The sentence begins with what is wrong: a narrow window cuts off its end. */
export const settingsFaults = (
	warnings: readonly string[],
	folder = ownFolders().config,
	home = homeFolder(),
): SettingsFaults => {
	const [first] = warnings;
	if (first === undefined) return {sentence: null, lines: []};
	const file = settingsFile(folder ?? '');
	const where = shortPath(path.dirname(file), home);
	return {
		sentence: `${path.basename(file)}: ${first}  (${where})`,
		lines: warnings.map(warning => sanitizeLine(`${file}: ${warning}`)),
	};
};
