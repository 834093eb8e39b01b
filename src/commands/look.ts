import {createPaint, type Paint, type ThemeName, themes} from '../render/theme.ts';
import {colorLevel} from '../terminal/color-level.ts';
import {UsageError} from './usage-error.ts';

const isThemeName = (name: string): name is ThemeName => Object.hasOwn(themes, name);

/** The theme that `--theme` names, else that of the settings. */
export const themeNamed = (name: string | undefined, setting: ThemeName): ThemeName => {
	if (name === undefined) return setting;
	if (isThemeName(name)) return name;
	throw new UsageError(`--theme takes ${Object.keys(themes).join(', ')}, not "${name}"`);
};

/** Painters for the terminal on stdout. Without colors there is still weight and underline. */
export const paintFor = (theme: ThemeName, env: NodeJS.ProcessEnv): Paint => {
	const level = colorLevel(env);
	return createPaint(themes[level === 0 ? 'mono' : theme], level);
};
