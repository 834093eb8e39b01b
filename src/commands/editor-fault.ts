import {readFault} from './read-fault.ts';

const reasons: Readonly<Record<string, string>> = {
	ENOENT: 'no such program',
	EACCES: 'it is no program, or may not be run',
};

/** Why a file could not be edited, and what to do, as a sentence: mostly there is no such editor. */
export const editorFault = (editor: string, file: string, error: unknown): string => {
	const message = error instanceof Error ? error.message : String(error);
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	const call = error instanceof Error && 'syscall' in error ? String(error.syscall) : '';
	if (!call.startsWith('spawn')) return `${file} cannot be edited: ${readFault(error)}`;
	return `The editor ${editor} cannot be started: ${reasons[code] ?? message} — name another one in VISUAL or EDITOR`;
};

/** What is said of an editor that ended otherwise than well, with an exit code or by a signal, and what to do. */
export const editorFailure = (editor: string, failure: string): string =>
	`The editor ${editor} ended with ${failure} — run it in a shell to see why`;
