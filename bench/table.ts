import {isBroken, isOver, type Row, type Unit} from './measurement.ts';

/** A number with as many digits as it needs to be compared. */
const numberText = (value: number, unit: Unit): string =>
	value.toFixed(unit === '×' ? 2 : unit === 'ms' && Math.abs(value) < 100 ? 1 : unit === '%' ? 1 : 0);

/** A value with its unit. */
export const valueText = (value: number, unit: Unit): string => `${numberText(value, unit)} ${unit}`;

const columns = {name: 57, value: 14, spread: 18, bound: 16} as const;

const verdict = (row: Row): string => {
	if (!isOver(row)) return '';
	return isBroken(row) ? 'BROKEN' : row.spec.isFloor ? 'under' : 'over';
};

/** A row as a line: name, value, quartiles, bound, and a word where the bound is not kept. */
export const rowLine = (row: Row): string => {
	const {name, result} = row;
	const {unit, bound, isFloor} = row.spec;
	if ('failed' in result) return `  ${name.padEnd(columns.name)}failed: ${result.failed}`;
	const {value, low, high, note} = result;
	const spread = low === high ? '' : `${numberText(low, unit)}–${numberText(high, unit)}`;
	const limit = bound === undefined ? '' : `${isFloor ? '≥' : '≤'} ${bound} ${unit}`;
	const cells = [
		`  ${name.padEnd(columns.name)}`,
		valueText(value, unit).padStart(columns.value),
		spread.padStart(columns.spread),
		`  ${limit.padEnd(columns.bound)}`,
		verdict(row),
		note === undefined ? '' : ` (${note})`,
	];
	return cells.join('').trimEnd();
};

/** What stands above the rows. */
export const headLine = (): string =>
	`  ${''.padEnd(columns.name)}${'value'.padStart(columns.value)}${'quartiles'.padStart(columns.spread)}  bound`;
