import {spawn} from '@lydell/node-pty';
import {environment} from '../test/helpers/terminal.ts';
import {createDrawing} from './drawing.ts';
import {createOutputTimes} from './output-times.ts';
import {createWaiting} from './waiting.ts';

/** A check of what stands on the screen, row by row. */
export type Check = (text: string) => boolean;

/** A program on a PTY of 120x40. Its output is timed when it arrives, and drawn only when it is asked what the screen shows. */
export type Program = {
	readonly pid: number;
	/** Writes keys; what is waited for afterwards counts from here. */
	readonly press: (keys: string) => void;
	/** Something else than a key begins: what is waited for afterwards counts from here. */
	readonly mark: () => void;
	/** Milliseconds from the last key (or the start) until one frame is complete. */
	readonly frame: () => Promise<number>;
	/** Milliseconds from the last key (or the start) to the end of the first frame since that satisfies the check. */
	readonly shows: (check: Check | string) => Promise<number>;
	/** The same for a program whose frames have no marks: to the last byte before a silence, after the check holds. */
	readonly settles: (check?: Check | string) => Promise<number>;
	readonly resize: (columns: number, rows: number) => void;
	/** Resolves when nothing was written for this many milliseconds. */
	readonly quiet: (milliseconds: number) => Promise<void>;
	/** Milliseconds from the last key to the end of each frame since. */
	readonly frames: () => readonly number[];
	/** Bytes written since the start. */
	readonly bytes: () => number;
	/** Milliseconds from the start to the end of the program. */
	readonly ended: Promise<number>;
	/** Ends the program at once, and resolves when it is gone. */
	readonly stop: () => Promise<void>;
};

/** How a program is started. */
export type ProgramOptions = {
	readonly home: string;
	readonly env?: Readonly<Record<string, string>>;
	/** Milliseconds that are waited for something to happen. */
	readonly patience?: number;
};

/** Silence, in milliseconds, that ends the frame of a program that does not mark its frames. */
const silence = 25;

/** The programs that run; ended when the bench is. */
const running = new Set<Program>();

/** Ends whatever a failed measurement left running. */
export const stopAll = async (): Promise<void> => {
	await Promise.all([...running].map(program => program.stop()));
};

/** Waits. */
export const sleep = (milliseconds: number): Promise<void> =>
	new Promise(resolve => setTimeout(resolve, milliseconds));

const checkOf = (check: Check | string): Check =>
	typeof check === 'string' ? text => text.includes(check) : check;

/** Starts a program in a window of 120x40. */
export const startProgram = (command: string, args: readonly string[], options: ProgramOptions): Program => {
	const {home, env = {}, patience = 20_000} = options;
	let isOver = false;
	const drawing = createDrawing(() => wake());
	const {wake, until} = createWaiting(
		patience,
		() => isOver,
		() => drawing.text().replaceAll(/\s+/g, ' ').slice(-120),
	);
	const times = createOutputTimes();
	const started = times.since();
	const pty = spawn(command, [...args], {
		cols: 120,
		rows: 40,
		name: 'xterm-256color',
		env: environment(home, {TERM: 'xterm-256color', COLORTERM: 'truecolor', ...env}),
	});
	pty.onData(data => {
		drawing.take({data, ...times.take(data)});
		wake();
	});
	const ended = new Promise<number>(resolve => {
		pty.onExit(() => {
			isOver = true;
			resolve(performance.now() - started);
			wake();
		});
	});
	/** Waits for something on the screen. */
	const looked = async (done: () => boolean): Promise<void> => {
		drawing.look();
		await until(done, 'what is waited for came').finally(drawing.lookAway);
	};
	const quiet = async (milliseconds: number): Promise<void> => {
		const called = performance.now();
		const deadline = called + patience;
		while (performance.now() - Math.max(times.lastWrite(), called) < milliseconds) {
			if (performance.now() > deadline) throw new Error(`no silence of ${milliseconds} ms`);
			await sleep(5);
		}
	};
	const program: Program = {
		pid: pty.pid,
		press(keys) {
			times.mark();
			pty.write(keys);
		},
		mark: times.mark,
		async frame() {
			await until(() => times.frames().length > 0, 'a frame came');
			return times.frames()[0] ?? Number.NaN;
		},
		async shows(check) {
			const holds = checkOf(check);
			let shownAt = Number.NaN;
			await looked(() => {
				const {at, isWhole} = drawing.newest() ?? {at: 0, isWhole: false};
				shownAt = at;
				return isWhole && at >= times.since() && holds(drawing.text());
			});
			return shownAt - times.since();
		},
		async settles(check) {
			if (check === undefined) await until(() => times.lastWrite() > times.since(), 'an answer came');
			else await looked(() => checkOf(check)(drawing.text()));
			await quiet(silence);
			return times.lastWrite() - times.since();
		},
		resize(columns, rows) {
			drawing.resize(columns, rows);
			pty.resize(columns, rows);
		},
		quiet,
		frames: times.frames,
		bytes: times.bytes,
		ended,
		async stop() {
			if (!isOver) pty.kill('SIGKILL');
			await ended;
		},
	};
	running.add(program);
	void ended.then(() => running.delete(program));
	return program;
};

/** The program that is measured, and the Node that runs it. */
export type Reader = {readonly node: string; readonly cli: string};

/** Starts the reader with these arguments. */
export const startReader = ({node, cli}: Reader, args: readonly string[], options: ProgramOptions): Program =>
	startProgram(node, [cli, ...args], options);
