import {posix, win32} from 'node:path';

/** Where this program keeps its files; null where the machine names no place. */
export type Folders = {
	/** Reading marks. */
	readonly data: string | null;
	/** Settings a person edits. */
	readonly config: string | null;
	/** What can be computed again. */
	readonly cache: string | null;
};

/** What decides about the folders, as values: `process.platform`, `process.env` and the home folder, if any. */
export type Machine = {
	readonly platform: string;
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly home: string | null;
};

const program = 'writing-tui';

/**
 * The platform's folders for this program: the XDG base directories (also on macOS for who sets them), else
 * `~/Library` on macOS and the local and roaming application data on Windows. A relative path counts as
 * not set, as the XDG Base Directory Specification asks.
 */
export const foldersOf = ({platform, env, home}: Machine): Folders => {
	const path = platform === 'win32' ? win32 : posix;
	const base = (variable: string, ...below: readonly string[]): string | null => {
		const set = env[variable];
		if (set && path.isAbsolute(set)) return set;
		return home && path.isAbsolute(home) ? path.join(home, ...below) : null;
	};
	const ours = (folder: string | null, ...below: readonly string[]): string | null =>
		folder === null ? null : path.join(folder, program, ...below);

	if (platform === 'win32') {
		const local = base('LOCALAPPDATA', 'AppData', 'Local');
		return {
			data: ours(local, 'Data'),
			config: ours(base('APPDATA', 'AppData', 'Roaming'), 'Config'),
			cache: ours(local, 'Cache'),
		};
	}
	const mac = platform === 'darwin';
	return {
		data: ours(base('XDG_DATA_HOME', ...(mac ? ['Library', 'Application Support'] : ['.local', 'share']))),
		config: ours(base('XDG_CONFIG_HOME', ...(mac ? ['Library', 'Preferences'] : ['.config']))),
		cache: ours(base('XDG_CACHE_HOME', ...(mac ? ['Library', 'Caches'] : ['.cache']))),
	};
};
