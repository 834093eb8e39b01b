import {loadChoice} from '../store/list-choice.ts';
import {rebind} from '../ui/rebind.ts';
import {createSessionStore} from '../ui/session-store.ts';
import type {Archive} from './archive.ts';
import type {OptionValues} from './arguments.ts';
import {firstSession} from './first-session.ts';
import {firstSight} from './first-sight.ts';
import {libraryKey} from './open-library.ts';
import {openRecords} from './open-records.ts';
import {ownFolders} from './own-folders.ts';
import {ownSettings, settingsFaults} from './own-settings.ts';

/** What the reader is prepared for. */
export type Occasion = {
	readonly source: string | undefined;
	readonly drafts: boolean;
	readonly archive: Archive;
	readonly theme: OptionValues['theme'];
	/** True when all of the library is needed before the first frame. */
	readonly whole: boolean;
};

/** Everything that the disk holds about the reader and the library, and the session that begins with it. */
export const prepareReader = ({source, drafts, archive, theme, whole}: Occasion) => {
	const {data, config} = ownFolders();
	const {rest, ...sight} = firstSight({source, drafts, archive}, {whole});
	const library = libraryKey(source, archive);
	const choicePlace = {folder: data, library};
	const {settings, warnings} = ownSettings(archive);
	const records = openRecords(library, settings);
	const {keys, warnings: keyWarnings} = rebind(settings.keys);
	const faults = settingsFaults([...warnings, ...keyWarnings]);
	const [problem] = sight.library.problems;
	const message = faults.sentence ?? problem?.message ?? null;
	const session = firstSession({
		...sight,
		record: records.record,
		choice: loadChoice(choicePlace),
		theme: theme ?? settings.theme,
		measure: settings.width,
		message: records.warning ?? message,
	});
	return {
		store: createSessionStore(session),
		records,
		settings,
		keys,
		/** Where what the reader looks at is kept. */
		choicePlace,
		/** The folder of the settings; null when the machine names none. */
		settingsFolder: config,
		/** What is needed to read on; null for a library that never changes. */
		rest,
		/** A sentence about the settings or the library for the first frame; null for none. */
		message,
		/** All that is wrong with the settings, for standard error. */
		settingsFaults: faults.lines,
	};
};

/** A reader before its first frame. */
export type Prepared = ReturnType<typeof prepareReader>;
