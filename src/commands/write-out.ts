import {writeSync} from 'node:fs';
import process from 'node:process';
import {hasCode} from '../store/has-code.ts';
import {isRedirected} from '../terminal/standard-output.ts';

/** Characters written at once: neither line by line nor a whole archive in one piece. */
const chunkLength = 1 << 16;

/** Milliseconds until a full pipe is tried again. */
const pause = 5;

/** What kept the output from being written; `code` is that of the system. */
export class OutputError extends Error {
	override readonly name = 'OutputError';
	readonly code: string;

	constructor(error: Error) {
		super(error.message);
		this.code = 'code' in error ? String(error.code) : '';
	}
}

const sleep = (milliseconds: number): void => {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
};

/** Writes as much as is taken and returns how much that was. */
const writeSome = (bytes: Uint8Array): number => {
	try {
		return writeSync(1, bytes);
	} catch (error) {
		if (!(error instanceof Error)) throw error;
		if (!hasCode(error, 'EAGAIN')) throw new OutputError(error);
		// Somebody made the pipe one that does not wait; whoever reads it is not done with what it holds.
		sleep(pause);
		return 0;
	}
};

const writeDirectly = (text: string): void => {
	const bytes = Buffer.from(text);
	let written = 0;
	while (written < bytes.length) written += writeSome(bytes.subarray(written));
};

const writeToStream = async (text: string): Promise<void> => {
	if (!process.stdout.write(text)) await new Promise(resolve => process.stdout.once('drain', resolve));
};

/** Writes pieces of text to standard output, no faster than they are taken. Throws an `OutputError` when they are not. */
export const writeOut = async (pieces: Iterable<string>): Promise<void> => {
	const write = isRedirected() ? writeDirectly : writeToStream;
	let chunk = '';
	for (const piece of pieces) {
		chunk += piece;
		if (chunk.length < chunkLength) continue;
		await write(chunk);
		chunk = '';
	}
	if (chunk !== '') await write(chunk);
};
