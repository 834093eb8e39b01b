import {mkdtempSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {type IPty, spawn} from '@lydell/node-pty';
import {Unicode11Addon} from '@xterm/addon-unicode11';
import xterm, {type IBuffer} from '@xterm/headless';

/** The built program, as it ships. */
export const cli = path.join(import.meta.dirname, '../../dist/cli.cjs');

/** How a program is started in a terminal. */
export type TerminalOptions = {
	readonly columns?: number;
	readonly rows?: number;
	/** Folder that stands for the person's home; a new empty one otherwise. */
	readonly home?: string;
	readonly cwd?: string;
	readonly env?: Readonly<Record<string, string>>;
	/** Another Node than the one that runs the tests. */
	readonly command?: string;
};

/** A program in a real PTY, and the screen of a real terminal emulator. */
export type Terminal = {
	/** The lines of the screen, without trailing spaces. */
	readonly lines: () => readonly string[];
	/** The screen as one text. */
	readonly text: () => string;
	/** The emulator's own cells, for pictures. */
	readonly buffer: () => IBuffer;
	/** Everything the program has written. */
	readonly output: () => string;
	/** Presses keys: each string is written as it is. */
	readonly press: (...keys: readonly string[]) => void;
	readonly resize: (columns: number, rows: number) => void;
	/** Resolves when the screen holds the text (or satisfies the check); rejects with the screen after ten seconds. */
	readonly shows: (wanted: string | RegExp | ((text: string) => boolean)) => Promise<void>;
	/** Resolves when nothing has been written for a moment. */
	readonly quiet: () => Promise<void>;
	readonly kill: (signal: NodeJS.Signals) => void;
	readonly pid: number;
	/** Resolves when the program has ended. */
	readonly exit: Promise<{readonly exitCode: number; readonly signal: number | undefined}>;
	/** What the program left switched on. Empty when the terminal was given back. */
	readonly leftOn: () => readonly string[];
	readonly home: string;
};

const patience = 10_000;

/** Modes a full-screen program switches on, with the sequences that do and undo it. */
const modes: ReadonlyArray<readonly [name: string, on: string, off: string]> = [
	['alternate screen', '\u001B[?1049h', '\u001B[?1049l'],
	['no automatic margins', '\u001B[?7l', '\u001B[?7h'],
	['hidden cursor', '\u001B[?25l', '\u001B[?25h'],
	['synchronized update', '\u001B[?2026h', '\u001B[?2026l'],
	['bracketed paste', '\u001B[?2004h', '\u001B[?2004l'],
	['mouse', '\u001B[?1000h', '\u001B[?1000l'],
];

const running = new Set<IPty>();
const homes = new Set<string>();
process.on('exit', () => {
	for (const home of homes) rmSync(home, {recursive: true, force: true});
});

/** Ends what is still running: a test leaves nothing behind, whether it came to its end or not. */
export const endAll = (): void => {
	for (const pty of running) pty.kill('SIGKILL');
	running.clear();
};

/** A new empty folder that is removed when the tests end. */
export const temporaryFolder = (): string => {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'writing-tui-'));
	homes.add(folder);
	return folder;
};

/** The environment of a person whose home is `home`. */
export const environment = (
	home: string,
	more: Readonly<Record<string, string>> = {},
): Record<string, string> => ({
	PATH: process.env['PATH'] ?? '',
	HOME: home,
	XDG_DATA_HOME: path.join(home, 'data'),
	XDG_CONFIG_HOME: path.join(home, 'config'),
	XDG_CACHE_HOME: path.join(home, 'cache'),
	LANG: 'C.UTF-8',
	...more,
});

/** Starts the built program with these arguments in a terminal. */
export const start = (args: readonly string[], options: TerminalOptions = {}): Terminal => {
	const {columns = 100, rows = 32, home = temporaryFolder(), cwd = os.tmpdir(), env = {}, command} = options;
	const screen = new xterm.Terminal({cols: columns, rows, allowProposedApi: true, scrollback: 0});
	screen.loadAddon(new Unicode11Addon());
	screen.unicode.activeVersion = '11';
	const pty = spawn(command ?? process.execPath, command === undefined ? [cli, ...args] : [...args], {
		cols: columns,
		rows,
		cwd,
		name: env['TERM'] ?? 'xterm-256color',
		env: environment(home, {TERM: 'xterm-256color', COLORTERM: 'truecolor', ...env}),
	});
	running.add(pty);
	let output = '';
	let lastWrite = Date.now();
	let ended = false;
	let undrawn = 0;
	/** True when the screen shows all that was written, and that is no half of a frame. */
	const isWhole = () =>
		undrawn === 0 && output.lastIndexOf('\u001B[?2026h') <= output.lastIndexOf('\u001B[?2026l');
	pty.onData(data => {
		output += data;
		lastWrite = Date.now();
		undrawn++;
		screen.write(data, () => undrawn--);
	});
	screen.onData(data => {
		if (!ended) pty.write(data);
	});
	const exit = new Promise<{exitCode: number; signal: number | undefined}>(resolve => {
		pty.onExit(({exitCode, signal}) => {
			ended = true;
			running.delete(pty);
			resolve({exitCode, signal});
		});
	});
	const lines = () =>
		Array.from(
			{length: screen.rows},
			(_, row) => screen.buffer.active.getLine(row)?.translateToString(true, 0, screen.cols) ?? '',
		);
	const text = () => lines().join('\n');
	const until = async (done: () => boolean, what: string) => {
		const deadline = Date.now() + patience;
		while (!done()) {
			if (Date.now() > deadline) throw new Error(`${what}\n${text()}`);
			await new Promise(resolve => setTimeout(resolve, 10));
		}
	};
	return {
		lines,
		text,
		buffer: () => screen.buffer.active,
		output: () => output,
		press(...keys) {
			for (const key of keys) pty.write(key);
		},
		resize(newColumns, newRows) {
			screen.resize(newColumns, newRows);
			pty.resize(newColumns, newRows);
		},
		shows: wanted =>
			until(() => {
				if (!isWhole()) return false;
				const shown = text();
				return typeof wanted === 'function'
					? wanted(shown)
					: typeof wanted === 'string'
						? shown.includes(wanted)
						: wanted.test(shown);
			}, `The screen never showed ${wanted}:`),
		quiet() {
			const called = Date.now();
			return until(() => Date.now() - Math.max(lastWrite, called) > 100, 'The program never fell silent:');
		},
		kill: signal => pty.kill(signal),
		pid: pty.pid,
		exit,
		leftOn: () =>
			modes.filter(([, on, off]) => output.lastIndexOf(on) > output.lastIndexOf(off)).map(([name]) => name),
		home,
	};
};
