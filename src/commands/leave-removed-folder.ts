import process from 'node:process';

/** Leaves a current folder that has been removed since the program was started in it: Ink asks for it while it is loaded, and would fail. */
export const leaveRemovedFolder = (): void => {
	try {
		process.cwd();
	} catch {
		process.chdir('/');
	}
};
