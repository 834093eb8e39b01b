import path from 'node:path';
import type {Session, ThemeName} from '../state/session.ts';
import {stampAll, writeFrame} from '../store/kept-frame.ts';
import {choiceFile} from '../store/list-choice.ts';
import {recordFile} from '../store/record-store.ts';
import {type Settings, settingsFile} from '../store/settings.ts';
import {frame} from '../ui/frame.ts';
import type {KeyMap} from '../ui/key-map.ts';
import type {Archive} from './archive.ts';
import {framePlace, programFiles} from './early-frame.ts';
import {firstSession} from './first-session.ts';
import {type FirstSight, firstSight, smallLibrary} from './first-sight.ts';
import type {Source} from './open-library.ts';
import {withHome} from './open-records.ts';
import {ownFolders} from './own-folders.ts';

/** A session that ends, and what it began with. */
export type Ending = {
	readonly asked: Source & {readonly archive: Archive};
	/** The theme that the command line named. */
	readonly theme: ThemeName | undefined;
	/** The sentence that a start shows; null for none. */
	readonly message: string | null;
	readonly settings: Settings;
	readonly keys: KeyMap;
	/** The session as it was left. */
	readonly last: Session;
};

/** The files and folders whose change changes the list. A large library is shown from its index, which stands for its files. */
const libraryFiles = ({library, rest}: FirstSight): readonly string[] => {
	const {root, posts, skipped} = library;
	if (posts.length > smallLibrary) return [root, rest?.index?.file ?? root];
	// It was read whole, so this is at its end.
	const opened = rest?.opening.next();
	const walked = opened?.done ? opened.value.reading.walked : [];
	const files = [...posts.map(({file}) => file), ...skipped.map(({file}) => path.resolve(root, file))];
	const about = ['library.yaml', 'posts/library.yaml'].map(name => path.join(root, name));
	return [...new Set([root, ...walked, ...files.map(file => path.dirname(file)), ...files, ...about])];
};

const ownFiles = (settings: Settings): readonly string[] => {
	const {data, config} = ownFolders();
	return [
		...(data === null ? [] : [choiceFile(data), recordFile(data)]),
		...(config === null ? [] : [settingsFile(config)]),
		// Each of the machines that share it puts whole files in place there.
		...(settings.marks === null ? [] : [withHome(settings.marks)]),
	];
};

const midnightAfter = (time: number): number => new Date(time).setHours(24, 0, 0, 0);

/**
 * Keeps the frame that the same command would begin with now, for `drawEarly`. To be called when the program ends: what the frame is
 * made of is on the disk by then. Throws nothing.
 */
export const keepFrame = ({asked, theme, message, settings, keys, last}: Ending): void => {
	try {
		const place = framePlace(asked.archive.identity);
		if (place === null) return;
		const from = Date.now();
		const sight = firstSight(asked, {whole: last.library.posts.length <= smallLibrary});
		// A list that fills before the reader's eyes begins anew each time.
		if (sight.filling?.from === 'files') return;
		const {library, filling} = sight;
		const {record, shown, look} = last;
		const session = firstSession({
			library,
			filling,
			record,
			choice: shown,
			theme: theme ?? look.theme,
			measure: look.measure,
			message,
		});
		const paths = [...programFiles(), ...ownFiles(settings), ...libraryFiles(sight)];
		writeFrame(place.file, {
			key: place.key,
			from,
			until: midnightAfter(from),
			files: stampAll(paths),
			rows: frame(session, keys),
		});
	} catch {
		// The library is gone by now: there is nothing to begin with.
	}
};
