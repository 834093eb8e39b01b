import type {Archives} from './archives.ts';
import type {Corpus} from './corpus.ts';
import type {Reader} from './program.ts';
import type {Failed, Spread} from './spread.ts';

/** What a value counts. */
export type Unit = '×' | 'ms' | 'MB' | 'kB' | 'bytes' | 'frames' | 'posts/s' | '%';

/** What a row of the table says besides its result. */
export type RowSpec = {
	readonly unit: Unit;
	/** The most it may be; the least where `isFloor`. */
	readonly bound?: number;
	/** A ratio above this is clearly broken; above twice its bound when absent. For a bound that is not reached yet. */
	readonly brokenAbove?: number;
	readonly isFloor?: boolean;
};

/** The result of a row. */
export type Result = Spread | Failed;

/** Rows that are measured together. A failure of the whole is the failure of each of them. */
export type Measurement = {
	readonly specs: Readonly<Record<string, RowSpec>>;
	readonly take: (bench: Bench) => Promise<Readonly<Record<string, Result>>>;
};

/** What all measurements share. */
export type Bench = Reader &
	Archives & {
		/** What the program came out of. */
		readonly tarball: string;
		/** Few samples, and nothing that takes long. */
		readonly isShort: boolean;
		readonly corpus: Corpus;
		/** A new empty home. */
		readonly home: () => string;
		/** A new empty folder. */
		readonly folder: () => string;
	};

/** The measurements of a group, in the order of their rows. */
export type Group = (bench: Bench) => readonly Measurement[];

/** A measurement whose results have the names of its rows. */
export const measurement = <Name extends string>(
	specs: Readonly<Record<Name, RowSpec>>,
	take: (bench: Bench) => Promise<Readonly<Record<Name, Result>>>,
): Measurement => ({specs, take});

/** A row of the table, as it was measured. */
export type Row = {
	readonly group: string;
	readonly name: string;
	readonly spec: RowSpec;
	readonly result: Result;
};

/** The words of an error that has any. */
export const wordsOf = (error: unknown): string =>
	(error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ').trim();

/** Takes a measurement; whatever goes wrong with it stands in its rows. */
export const rowsOf = async (
	group: string,
	{specs, take}: Measurement,
	bench: Bench,
): Promise<readonly Row[]> => {
	const failAll = (error: unknown): Readonly<Record<string, Result>> =>
		Object.fromEntries(Object.keys(specs).map(name => [name, {failed: wordsOf(error)}]));
	const results = await take(bench).catch(failAll);
	return Object.entries(specs).map(([name, spec]) => ({
		group,
		name,
		spec,
		result: results[name] ?? {failed: 'not measured'},
	}));
};

/** True when a result lies beyond its bound. */
export const isOver = ({spec: {bound, isFloor}, result}: Row): boolean =>
	bound !== undefined && !('failed' in result) && (isFloor ? result.value < bound : result.value > bound);

/** How far beyond its bound a ratio has to be before it is no noise. */
const clearly = 2;

/** True when something is plainly wrong on any machine: a measurement failed, or a ratio is far beyond its bound. */
export const isBroken = ({
	spec: {unit, bound = Number.POSITIVE_INFINITY, brokenAbove},
	result,
}: Row): boolean => 'failed' in result || (unit === '×' && result.value > (brokenAbove ?? clearly * bound));
