import type {RecordedRow, RecordedRun} from './history.ts';
import type {Unit} from './measurement.ts';

/** A row that got worse, with what it was. */
export type SlowerRow = {readonly name: string; readonly before: RecordedRow; readonly now: RecordedRow};

/** Shares by which machines differ from one hour to the next. */
const tolerance = 0.1;

/** Units of which more is better. */
const moreIsBetter: readonly Unit[] = ['posts/s'];

/** A row where less is better, whatever its unit. */
const asCost = ([value, low, high, unit]: RecordedRow): readonly [
	value: number,
	low: number,
	high: number,
] => (moreIsBetter.includes(unit) ? [-value, -high, -low] : [value, low, high]);

const isSlower = (before: RecordedRow, now: RecordedRow): boolean => {
	const [valueBefore, , highBefore] = asCost(before);
	const [valueNow, lowNow] = asCost(now);
	const worse = valueNow - valueBefore;
	return (
		worse > tolerance * Math.abs(valueBefore) &&
		// Each value lies outside what the middle half of the other run's samples spans.
		valueNow > highBefore &&
		valueBefore < lowNow
	);
};

/**
 * Rows that got worse by more than noise: by more than a tenth, with each run's value outside the quartiles of the other. Rows that only one
 * of the runs has are left out.
 */
export const slowerRows = (before: RecordedRun, now: RecordedRun): readonly SlowerRow[] =>
	Object.entries(now.rows).flatMap(([name, row]) => {
		const old = before.rows[name];
		return old !== undefined && old[3] === row[3] && isSlower(old, row)
			? [{name, before: old, now: row}]
			: [];
	});
