import {createPaint, type Paint, type ThemeName, themes} from '../render/theme.ts';
import {colorLevel} from '../terminal/color-level.ts';
import type {Archive} from './archive.ts';
import {ownSettings} from './own-settings.ts';

/** The theme for printed text: the one that `--theme` named, else that of the reader's settings, else that of the archive. */
export const themeChosen = (named: ThemeName | undefined, archive: Archive | undefined): ThemeName =>
	named ?? ownSettings(archive).settings.theme;

/** Painters for the terminal on standard output. Without colors there is still weight and underline. */
export const paintFor = (theme: ThemeName, env: NodeJS.ProcessEnv): Paint => {
	const level = colorLevel(env);
	return createPaint(themes[level === 0 ? 'mono' : theme], level);
};
