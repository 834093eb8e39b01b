import process from 'node:process';
import {test} from 'node:test';
import fc from 'fast-check';
import {targets} from './targets.ts';

// By hand: `FUZZ_SECONDS=600 FUZZ_SEED=7 node --import tsx --test test/fuzz/fuzz.test.ts` takes ten minutes for each
// target; a failure is told with the seed and the smallest input, which then becomes a fixture of the room at fault.
const seconds = Number(process.env['FUZZ_SECONDS'] ?? 0.7);
const seed = Number(process.env['FUZZ_SEED'] ?? 20_260_310);

for (const [name, target] of Object.entries(targets)) {
	test(`no input of the kind "${name}" breaks what holds for all`, () => {
		fc.assert(target(), {
			seed,
			numRuns: Number.MAX_SAFE_INTEGER,
			interruptAfterTimeLimit: seconds * 1000,
			markInterruptAsFailure: false,
		});
	});
}
