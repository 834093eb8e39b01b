import {realpathSync} from 'node:fs';

/** The file a symbolic link leads to, so that a write keeps the link; the path itself when there is none. */
export const behindLink = (path: string): string => {
	try {
		return realpathSync(path);
	} catch {
		return path;
	}
};
