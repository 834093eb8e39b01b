import {sanitizeLine} from '../text/sanitize.ts';
import type {Archive} from './archive.ts';
import {shells} from './command-line.ts';
import {completeWords} from './complete-words.ts';
import {completionScript} from './completion-scripts.ts';
import {openLibrary} from './open-library.ts';
import {writeOut} from './write-out.ts';

/** `writing-tui completion`: prints the script for a shell, or answers what the script asks. */
export const completion = async (
	[what = '', ...typed]: readonly string[],
	archive: Archive,
): Promise<number> => {
	const shell = shells.find(name => name === what);
	if (shell !== undefined) {
		await writeOut([completionScript(shell, archive)]);
		return 0;
	}
	const {candidates, files} = completeWords(typed, {
		program: archive,
		posts: library => openLibrary({source: library, drafts: true, archive}).posts,
	});
	await writeOut(candidates.map(([word, description]) => `${word}\t${sanitizeLine(description)}\n`));
	if (files !== 'none') await writeOut([`:${files}\n`]);
	return 0;
};
