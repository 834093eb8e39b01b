import {closeSync, openSync, readdirSync, rmSync, statSync} from 'node:fs';
import {hostname} from 'node:os';
import {basename, dirname, join} from 'node:path';
import process from 'node:process';
import {hasCode} from './has-code.ts';
import {finishNow, type Work} from './waits.ts';

/** How long to try for a lock, and what to do when somebody else still has it then. */
export type Patience = {
	/** Milliseconds. */
	readonly wait: number;
	/** Go on without the lock when the time is over. */
	readonly insist: boolean;
};

/** Milliseconds after which a lock counts as left behind, whoever holds it: work under it takes a few. */
const staleAfter = 10_000;

/**
 * Does `work` while no other process does the same for `file`, and returns its result, or null when somebody
 * else kept the lock too long. `draft` is an empty file beside `file` for the work to fill; renamed to `file`,
 * it publishes the work and gives the lock back in one step.
 *
 * Every process asks with a draft of its own name and has the lock when no other live draft stands beside
 * it. As no name is used twice, what a killed process left behind is taken away safely, and at once:
 * the name tells its process. A lock with one fixed name cannot be had back that way, for the file removed may
 * by then be the next holder's.
 */
export function* lockedWork<Result>(
	file: string,
	{wait, insist}: Patience,
	work: (draft: string) => Work<Result>,
): Work<Result | null> {
	const deadline = performance.now() + wait;
	for (;;) {
		const late = performance.now() >= deadline;
		const draft = ask(file);
		try {
			if (isAlone(file, draft) || (late && insist)) return yield* work(draft);
		} finally {
			rmSync(draft, {force: true});
		}
		if (late) return null;
		// Two who ask at the same moment both step back; unequal pauses part them.
		yield {pause: 2 + Math.random() * 8};
	}
}

/** The same for work that waits for nothing, done at once. */
export const underLock = <Result>(
	file: string,
	patience: Patience,
	work: (draft: string) => Result,
): Result | null =>
	finishNow(
		// biome-ignore lint/correctness/useYield: this work waits for nothing
		lockedWork(file, patience, function* (draft) {
			return work(draft);
		}),
	);

const host = (): string =>
	hostname()
		.replace(/[^a-z0-9]/gi, '')
		.slice(0, 24);

const prefixOf = (file: string): string => `${basename(file)}.lock-`;

const ask = (file: string): string => {
	const random = Math.random().toString(36).slice(2, 10);
	const draft = join(dirname(file), `${prefixOf(file)}${host()}-${process.pid}-${random}`);
	closeSync(openSync(draft, 'wx', 0o600));
	return draft;
};

const isAlone = (file: string, draft: string): boolean => {
	const folder = dirname(file);
	const others = readdirSync(folder).filter(
		name => name.startsWith(prefixOf(file)) && !name.startsWith(basename(draft)),
	);
	const left = others.filter(name => isLeftBehind(join(folder, name), prefixOf(file), draft));
	for (const name of left) rmSync(join(folder, name), {force: true});
	return left.length === others.length;
};

const isLeftBehind = (other: string, prefix: string, draft: string): boolean => {
	const [itsHost, pid] = basename(other).slice(prefix.length).split('-');
	if (itsHost === host() && !isRunning(Number(pid))) return true;
	const its = statSync(other, {throwIfNoEntry: false});
	// Both times come from the file system's clock, so a clock that differs between machines does no harm.
	return its === undefined || Math.abs(statSync(draft).mtimeMs - its.mtimeMs) > staleAfter;
};

const isRunning = (pid: number): boolean => {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		// It is there, but somebody else's.
		return hasCode(error, 'EPERM');
	}
};
