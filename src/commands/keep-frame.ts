import path from 'node:path';
import type {Library} from '../library/post.ts';
import {stampAll, writeFrame} from '../store/kept-frame.ts';
import {choiceFile} from '../store/list-choice.ts';
import {recordFile} from '../store/record-store.ts';
import {type Settings, settingsFile} from '../store/settings.ts';
import {frame} from '../ui/frame.ts';
import type {KeyMap} from '../ui/key-map.ts';
import {type FramePlace, programFiles} from './early-frame.ts';
import {type Beginning, firstSession} from './first-session.ts';
import {type FirstSight, firstSight, smallLibrary} from './first-sight.ts';
import type {Source} from './open-library.ts';
import {withHome} from './open-records.ts';
import {ownFolders} from './own-folders.ts';
import type {Sight} from './read-with-index.ts';

/** What the next frame is made of, besides the library. */
export type Ending = Omit<Beginning, keyof Sight> & {
	readonly asked: Source;
	/** The library as it is known now. */
	readonly now: Library;
	readonly settings: Settings;
	readonly keys: KeyMap;
};

/** The files and folders whose change changes the list. What is shown from its index says nothing of its files. */
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
 * Keeps the frame that a start now would begin with, for `drawEarly`. For when the program ends: what it is made of is on the
 * disk by then. Throws nothing.
 */
export const keepFrame = (place: FramePlace, {asked, now, settings, keys, ...beginning}: Ending): void => {
	try {
		const from = Date.now();
		const sight = firstSight(asked, {whole: now.posts.length <= smallLibrary});
		// A list that fills before the reader's eyes begins anew each time.
		if (sight.filling?.from === 'files') return;
		const {library, filling} = sight;
		const rows = frame(firstSession({library, filling, ...beginning}), keys);
		const paths = [...programFiles(), ...ownFiles(settings), ...libraryFiles(sight)];
		writeFrame(place.file, {
			key: place.key,
			from,
			until: midnightAfter(from),
			files: stampAll(paths),
			rows,
		});
	} catch {
		// The library is gone by now: there is nothing to begin with.
	}
};
