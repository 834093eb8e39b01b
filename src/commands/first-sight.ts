import path from 'node:path';
import {emptyLibrary, type ReadOptions} from '../library/read-library.ts';
import {type IndexPlace, indexPlace} from './index-place.ts';
import {asUsageError, calendarDay, openLibrary, type Source} from './open-library.ts';
import {ownArchive} from './own-archive.ts';
import {type Opened, readWithIndex, type Sight} from './read-with-index.ts';
import {refuseBinary} from './refuse-binary.ts';

/** A library as the first frame shows it, and what is needed to go on from there. */
export type FirstSight = Sight & {
	/** Null for an archive that comes with a program: it is whole, and nobody writes in it. */
	readonly rest: {
		/** Absolute path of the folder or file. */
		readonly path: string;
		readonly opening: Generator<Sight, Opened>;
		readonly options: () => ReadOptions;
		readonly index: IndexPlace | null;
	} | null;
};

/** Time a library may take before the first frame, in milliseconds: less than can be felt, and enough for most libraries. */
const patience = 30;

/** A library with more posts than this is shown from its index before any file is looked at. */
export const smallLibrary = 200;

/** Posts that fill any window. */
const windowful = 100;

/** True when a large library is known well enough from its index to fill the first window. */
const isEnough = ({filling}: Sight): boolean =>
	filling?.from === 'index' && filling.found > smallLibrary && filling.read >= windowful;

/** A generator that is at its end already. */
// biome-ignore lint/correctness/useYield: what has been read whole has nothing to stop for
function* ended<Result>(result: Result): Generator<never, Result> {
	return result;
}

/** Opens a library as far as the first frame can wait for it, or all of it when `whole`. A path that cannot be opened is a `UsageError`. */
export const firstSight = (asked: Source, {whole}: {readonly whole: boolean}): FirstSight => {
	const {source, drafts, archive = ownArchive('')} = asked;
	if (source === undefined) return {library: openLibrary(asked), filling: null, rest: null};
	const root = path.resolve(source);
	const options = () => ({today: calendarDay(new Date()), drafts, now: Date.now()});
	const index = indexPlace(root, archive.version);
	const rest = {path: root, options, index};
	try {
		const end = performance.now() + patience;
		const opening = readWithIndex(root, options(), index);
		let sight: Sight = {library: emptyLibrary(root), filling: {from: 'files', read: 0, found: 0}};
		for (let step = opening.next(); ; step = opening.next()) {
			if (step.done) {
				const {library} = step.value.reading;
				refuseBinary(library, source);
				return {library, filling: null, rest: {...rest, opening: ended(step.value)}};
			}
			sight = step.value;
			if (!whole && (isEnough(sight) || performance.now() > end)) return {...sight, rest: {...rest, opening}};
		}
	} catch (error) {
		throw asUsageError(error, `cannot open ${source}`);
	}
};
