import {supportsColor} from 'chalk';

/** How many colors may be used: 0 none, 1 sixteen, 2 two hundred and fifty-six, 3 all. */
export type ColorLevel = 0 | 1 | 2 | 3;

/**
 * What the terminal on stdout can show. NO_COLOR is stronger than FORCE_COLOR, which is stronger than
 * TERM (https://no-color.org, https://force-color.org); the rest is chalk's knowledge of terminals.
 */
export const colorLevel = (env: NodeJS.ProcessEnv): ColorLevel => {
	if (env['NO_COLOR']) return 0;
	return supportsColor === false ? 0 : supportsColor.level;
};

/** True when color is wanted although stdout is no terminal. */
export const isColorForced = (env: NodeJS.ProcessEnv): boolean =>
	!env['NO_COLOR'] && env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0';
