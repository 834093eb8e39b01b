import {join} from 'node:path';
import {machineName} from '../store/machine-name.ts';
import {faultOf} from '../store/read-json-file.ts';
import {openRecordStore, type RecordStore, type SavedRecord} from '../store/record-store.ts';
import type {Settings} from '../store/settings.ts';
import {sharedKey} from '../store/shared-key.ts';
import {openSharedMarks, type SharedMarks} from '../store/shared-marks.ts';
import {homeFolder, ownFolders} from './own-folders.ts';

/** The path of a folder as the settings name it. */
export const withHome = (folder: string): string => {
	const home = homeFolder();
	return home !== null && /^~[\\/]/.test(folder) ? join(home, folder.slice(2)) : folder;
};

/** Marks that cannot be shared, because this machine cannot be told from others. */
const unshared = (error: unknown): SharedMarks => {
	const warning = `Marks are not shared with other machines: ${faultOf(error)}`;
	return {read: () => ({record: new Map(), warning}), exchange: record => ({record, warning})};
};

const sharedMarks = (library: string, {marks}: Settings): SharedMarks | undefined => {
	if (marks === null) return undefined;
	try {
		const {data} = ownFolders();
		if (data === null) throw new Error('no home folder is known');
		const key = sharedKey(library, homeFolder());
		return openSharedMarks({folder: withHome(marks), machine: machineName(data), library: key});
	} catch (error) {
		return unshared(error);
	}
};

/** What to tell when marks were saved once: what keeps them from being written is often what kept them from being read, and told once. */
export const warningsOf = (records: RecordStore, {saved, warning}: SavedRecord): readonly string[] => {
	const warnings = saved ? [records.warning, warning] : [warning ?? records.warning];
	return warnings.filter(line => line !== null);
};

/** Opens the memory of a library's marks, with those of other machines when the reader's settings name a folder for them. */
export const openRecords = (library: string, settings: Settings): RecordStore =>
	openRecordStore({folder: ownFolders().data, library, shared: sharedMarks(library, settings)});
