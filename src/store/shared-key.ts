import {posix, win32} from 'node:path';

/**
 * Name of a library that is the same on every machine where it lies at the same place below the home folder: `~/blog`. An archive that
 * comes with a program, and a folder elsewhere, keep the name they have. Without a home folder nothing changes.
 */
export const sharedKey = (key: string, home: string | null): string => {
	if (home === null) return key;
	const path = win32.isAbsolute(home) && !posix.isAbsolute(home) ? win32 : posix;
	const below = path.isAbsolute(key) ? path.relative(home, key) : '';
	const isOutside = below === '..' || below.startsWith(`..${path.sep}`) || path.isAbsolute(below);
	if (below === '' || isOutside) return key;
	// Some file systems take letters with accents apart.
	return `~/${below.split(path.sep).join('/')}`.normalize('NFC');
};

/** What a shared name is called on this machine. */
export const localKey = (shared: string, home: string | null): string => {
	if (home === null || !shared.startsWith('~/')) return shared;
	const path = win32.isAbsolute(home) && !posix.isAbsolute(home) ? win32 : posix;
	return path.join(home, ...shared.slice(2).split('/'));
};
