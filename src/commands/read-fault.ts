import {refusal} from '../library/find-posts.ts';
import {hasCode} from '../store/has-code.ts';

/** Why the file of a post cannot be read, in words: that it is gone since the list was read, or what the system said. */
export const readFault = (error: unknown): string => {
	if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR')) return 'its file is gone';
	if (error instanceof Error && !('code' in error)) return error.message;
	return refusal(error);
};
