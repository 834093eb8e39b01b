import path from 'node:path';
import process from 'node:process';
import {isatty} from 'node:tty';
import {frameFile, readFrame} from '../store/kept-frame.ts';
import {type Endings, watchEndings} from '../terminal/endings.ts';
import {createScreen, type Screen, windowSize} from '../terminal/screen.ts';
import {watchStops} from '../terminal/suspend.ts';
import {ownFolders} from './own-folders.ts';

/** The screen with the first frame on it, before the program is loaded. */
export type Early = {
	readonly screen: Screen;
	/** Gives the screen back, whatever happens until the reader takes its own steps. */
	readonly endings: Endings;
	readonly rows: readonly string[];
};

/** What the environment says about looks (all that chalk and supports-hyperlinks ask for, and Ink) and about order and days. */
export const lookVariables = [
	...['TERM', 'TERM_PROGRAM', 'TERM_PROGRAM_VERSION', 'VTE_VERSION', 'COLORTERM', 'WT_SESSION'],
	...['NO_COLOR', 'FORCE_COLOR', 'FORCE_HYPERLINK', 'INK_SCREEN_READER', 'CURSOR_TRACE_ID', 'NETLIFY'],
	...['LANG', 'LC_ALL', 'LC_COLLATE', 'TZ'],
	...['CI', 'CI_NAME', 'GITHUB_ACTIONS', 'GITEA_ACTIONS', 'CIRCLECI', 'TRAVIS', 'APPVEYOR', 'GITLAB_CI'],
	...['BUILDKITE', 'DRONE', 'TEAMCITY_VERSION', 'TF_BUILD', 'AGENT_NAME'],
] as const;

/** Where the first frame of a command line is kept, and the key that names all that decides about it besides files. */
export type FramePlace = {readonly file: string; readonly key: string};

/** The folder that the program was started in; null when it is gone. */
const currentFolder = (): string | null => {
	try {
		return process.cwd();
	} catch {
		return null;
	}
};

/** The place of the first frame of this very command line; null where the machine names no cache folder, or the current folder is gone. `identity` is that of the archive. */
export const framePlace = (identity: string): FramePlace | null => {
	const {cache, data, config} = ownFolders();
	const folder = currentFolder();
	if (cache === null || folder === null) return null;
	const command = JSON.stringify([identity, programFiles(), process.argv.slice(2), folder]);
	const look = lookVariables.map(name => process.env[name]);
	return {file: frameFile(cache, command), key: JSON.stringify([command, windowSize(), data, config, look])};
};

/** The files that the program itself is made of, as far as they tell one build from another. */
export const programFiles = (): readonly string[] => [
	process.argv[1] ?? '',
	path.join(import.meta.dirname, 'cli.cjs'),
];

/**
 * Draws the frame that the program will begin with, if it was kept and still holds: what was on the disk the last time is drawn
 * at once, and what makes the next frames is loaded behind it. Null when there is no such frame, or no terminal. `identity` is
 * that of the archive. Throws nothing.
 */
export const drawEarly = (identity: string): Early | null => {
	if (!isatty(0) || !isatty(1)) return null;
	const place = framePlace(identity);
	const rows = place && readFrame(place.file, place.key);
	if (rows === null) return null;
	const screen = createScreen();
	const endings = watchEndings([screen.leave]);
	// A stop is not followed until the reader, which can give the screen back to the shell, is loaded.
	watchStops({onStop() {}, onContinue() {}});
	screen.enter();
	screen.draw(rows);
	return {screen, endings, rows};
};
