import {mkdtempSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {spawn} from '@lydell/node-pty';
import {environment} from '../test/helpers/terminal.ts';

/** Ends a frame: Ink writes each one between the marks of a synchronized update. */
const frameEnd = '\u001B[?2026l';

/** A program on a PTY whose frames are counted, not drawn. */
export type Timed = {
	/** Milliseconds from now until one more frame is complete. */
	readonly nextFrame: () => Promise<number>;
	/** Writes a key and tells the milliseconds until the frame after it is complete. */
	readonly keyToFrame: (key: string) => Promise<number>;
	/** Milliseconds from the start to the end of the program. */
	readonly ended: Promise<number>;
	/** Resolves when nothing was written for this many milliseconds. */
	readonly quiet: (milliseconds: number) => Promise<void>;
	readonly bytes: () => number;
	readonly pid: number;
	/** Writes a key that ends the program. */
	readonly quit: (key: string) => void;
	readonly kill: () => void;
};

/** An empty home for programs to be measured in, removed at the end. */
export const temporaryHome = (): string => {
	const home = mkdtempSync(path.join(os.tmpdir(), 'bench-'));
	process.on('exit', () => rmSync(home, {recursive: true, force: true}));
	return home;
};

/** Starts a program in a window of 120x40; without a home it gets an empty one, as at the first start ever. */
export const startTimed = (command: string, args: readonly string[], home = temporaryHome()): Timed => {
	const started = performance.now();
	const pty = spawn(command, [...args], {
		cols: 120,
		rows: 40,
		name: 'xterm-256color',
		env: environment(home, {TERM: 'xterm-256color', COLORTERM: 'truecolor'}),
	});
	let frames = 0;
	let tail = '';
	let bytes = 0;
	let lastWrite = started;
	let waiting: (() => void) | undefined;
	pty.onData(data => {
		lastWrite = performance.now();
		bytes += data.length;
		const seen = tail + data;
		frames += seen.split(frameEnd).length - 1;
		tail = seen.slice(-(frameEnd.length - 1));
		waiting?.();
	});
	const ended = new Promise<number>(resolve => {
		pty.onExit(() => resolve(performance.now() - started));
	});
	const frameAfter = (count: number, since: number) =>
		new Promise<number>((resolve, reject) => {
			const timeout = setTimeout(() => reject(new Error('no frame within ten seconds')), 10_000);
			waiting = () => {
				if (frames <= count) return;
				waiting = undefined;
				clearTimeout(timeout);
				resolve(lastWrite - since);
			};
			waiting();
		});
	return {
		nextFrame: () => frameAfter(frames, started),
		keyToFrame(key) {
			const count = frames;
			const since = performance.now();
			pty.write(key);
			return frameAfter(count, since);
		},
		ended,
		async quiet(milliseconds) {
			while (performance.now() - lastWrite < milliseconds)
				await new Promise(resolve => setTimeout(resolve, 5));
		},
		bytes: () => bytes,
		pid: pty.pid,
		quit: key => pty.write(key),
		kill: () => pty.kill('SIGKILL'),
	};
};
