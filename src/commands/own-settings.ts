import {defaultSettings, type LoadedSettings, loadSettings} from '../store/settings.ts';
import type {Archive} from './archive.ts';
import {ownFolders} from './own-folders.ts';

/** The reader's settings; what the reader left open, an archive may choose. */
export const ownSettings = (archive: Pick<Archive, 'theme'> | undefined): LoadedSettings =>
	loadSettings(ownFolders().config, {...defaultSettings, theme: archive?.theme ?? defaultSettings.theme});
