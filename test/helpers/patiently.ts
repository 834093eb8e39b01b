import {test} from 'node:test';
import {setTimeout} from 'node:timers/promises';

/** Far more time than anything takes whose work grows with its text, and far less than what goes through it again and again; milliseconds. */
const patience = 20_000;

/** A test that fails when its work takes for ever. `node:test` looks at its clock only when a turn is over: one more follows the work. */
export const patiently = (title: string, work: () => void): void => {
	test(title, {timeout: patience}, async () => {
		work();
		await setTimeout(1);
	});
};
