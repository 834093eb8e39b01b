import {faultOf} from '../store/read-json-file.ts';
import {UsageError} from './usage-error.ts';

/** What keeps a file from being written, in words. */
const reasons: Readonly<Record<string, string>> = {
	EACCES: 'no permission to write it',
	EPERM: 'no permission to write it',
	ENOSPC: 'the disk is full',
	EDQUOT: 'no more room is granted on the disk',
	EROFS: 'the disk can only be read',
	ENOENT: 'no such folder',
	ENOTDIR: 'a file is where a folder should be',
	EEXIST: 'there is a file of that name',
	EISDIR: 'it is a folder',
	ENAMETOOLONG: 'the name is too long',
	ELOOP: 'its links lead in a circle',
};

/** Why the file system did not let something be written, as a `UsageError`; other errors as they are. `what` is the path, or `into` and the path. */
export const cannotWrite = (error: unknown, what: string): unknown =>
	error instanceof Error && 'code' in error
		? new UsageError(`cannot write ${what}: ${reasons[String(error.code)] ?? faultOf(error)}`)
		: error;
