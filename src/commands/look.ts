import {createPaint, type Paint, type ThemeName, themes} from '../render/theme.ts';
import {colorLevel} from '../terminal/color-level.ts';
import type {Archive} from './archive.ts';
import {ownSettings} from './own-settings.ts';
import {UsageError} from './usage-error.ts';

const isThemeName = (name: string): name is ThemeName => Object.hasOwn(themes, name);

/** The theme that `--theme` names, else that of the settings. */
export const themeNamed = (name: string | undefined, setting: ThemeName): ThemeName => {
	if (name === undefined) return setting;
	if (isThemeName(name)) return name;
	throw new UsageError(`--theme takes ${Object.keys(themes).join(', ')}, not "${name}"`);
};

/** The theme for printed text: `--theme`, else that of the reader's settings, else that of the archive. */
export const themeChosen = (name: string | undefined, archive: Archive | undefined): ThemeName =>
	name === undefined ? ownSettings(archive).settings.theme : themeNamed(name, 'auto');

/** Painters for the terminal on stdout. Without colors there is still weight and underline. */
export const paintFor = (theme: ThemeName, env: NodeJS.ProcessEnv): Paint => {
	const level = colorLevel(env);
	return createPaint(themes[level === 0 ? 'mono' : theme], level);
};
