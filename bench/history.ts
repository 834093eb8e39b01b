import {execFileSync} from 'node:child_process';
import {appendFileSync, existsSync, readFileSync} from 'node:fs';
import os from 'node:os';
import type {Row, Unit} from './measurement.ts';

/** What has to be equal for two runs to be compared. It names neither the machine nor anybody's folders. */
export type Facts = {
	readonly cpu: string;
	readonly cores: number;
	/** In gigabytes. */
	readonly memory: number;
	readonly os: string;
	/** Version of the Node that was measured. */
	readonly node: string;
};

/** A row as it is kept. */
export type RecordedRow = readonly [value: number, low: number, high: number, unit: Unit];

/** A run as it is kept: a line of `history.jsonl`. */
export type RecordedRun = {
	/** Day of the run, `YYYY-MM-DD`. */
	readonly date: string;
	readonly facts: Facts;
	/** By group and name. Rows that failed are left out. */
	readonly rows: Readonly<Record<string, RecordedRow>>;
};

/** The facts of this machine, and of a Node. */
export const machineFacts = (node: string): Facts => ({
	cpu: os.cpus()[0]?.model.trim() ?? 'unknown',
	cores: os.availableParallelism(),
	memory: Math.round(os.totalmem() / 2 ** 30),
	// The kernel's first two numbers: the others change with every update.
	os: `${os.type()} ${os.release().split('.').slice(0, 2).join('.')} ${os.arch()}`,
	node: execFileSync(node, ['--version'], {encoding: 'utf8'}).trim(),
});

const rounded = (value: number): number => Number(value.toPrecision(4));

/** What is kept of a run. */
export const recordedRun = (rows: readonly Row[], facts: Facts, date: string): RecordedRun => ({
	date,
	facts,
	rows: Object.fromEntries(
		rows.flatMap(({group, name, spec: {unit}, result}) =>
			'failed' in result
				? []
				: [[`${group}: ${name}`, [rounded(result.value), rounded(result.low), rounded(result.high), unit]]],
		),
	),
});

/** The runs in a history file, the oldest first; none when there is no file. Throws with the number of a line that cannot be read. */
export const readHistory = (file: string): readonly RecordedRun[] => {
	if (!existsSync(file)) return [];
	const lines = readFileSync(file, 'utf8').split('\n');
	return lines.flatMap((line, index) => {
		if (line.trim() === '') return [];
		try {
			return [JSON.parse(line)];
		} catch {
			throw new Error(
				`${file}: line ${index + 1} is no JSON. Remove it, or take the file from version control.`,
			);
		}
	});
};

/** The last run on a machine like this one. */
export const lastRun = (runs: readonly RecordedRun[], facts: Facts): RecordedRun | undefined =>
	runs
		.filter(run => (Object.keys(facts) as (keyof Facts)[]).every(fact => run.facts[fact] === facts[fact]))
		.at(-1);

/** Adds a run at the end of a history file. */
export const saveRun = (file: string, run: RecordedRun): void =>
	appendFileSync(file, `${JSON.stringify(run)}\n`);
