import process from 'node:process';

/** A flag of V8. */
export type EngineFlag = {
	readonly name: string;
	readonly value: number;
	/** Its value in a process that has just started. */
	readonly initial: number;
};

const held: EngineFlag[] = [];

// Node's module is loaded only here: it brings all of its streams.
const set = (name: string, value: number): void =>
	process.getBuiltinModule('node:v8').setFlagsFromString(`--${name}=${value}`);

/** Sets a flag of V8 for the rest of the process. */
export const holdFlag = (flag: EngineFlag): void => {
	held.push(flag);
	set(flag.name, flag.value);
};

/** Does something under the flags that the process started with: V8 takes kept code only under those it was kept under. */
export const underInitialFlags = <Result>(work: () => Result): Result => {
	for (const {name, initial} of held) set(name, initial);
	try {
		return work();
	} finally {
		for (const {name, value} of held) set(name, value);
	}
};
