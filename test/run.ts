import {spawn} from 'node:child_process';
import {mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {pathToFileURL} from 'node:url';

// The test runner of Node 20 knows no patterns, so the files are named one by one.
const here = import.meta.dirname;
const wanted = process.argv.slice(2);
const files = readdirSync(here, {recursive: true, encoding: 'utf8'})
	.filter(
		name => /\.test\.tsx?$/.test(name) && (wanted.length === 0 || wanted.some(part => name.startsWith(part))),
	)
	.sort()
	.map(name => path.join(here, name));

/** Tests that wait for programs in terminals, and so for their share of the machine. */
const isTimed = (file: string): boolean => /[\\/](?:e2e|faults|fuzz)[\\/]/.test(file);

/** Tests of functions, which leave nothing behind in their process. */
const isPure = (file: string): boolean =>
	/^(?:commands|library|render|search|state|store|text|ui)[\\/]/.test(path.relative(here, file)) &&
	!file.includes('full-parsers');

/** Processes that share the tests of functions: to start one for each file would take longer than most of the tests. */
const sharedProcesses = 8;

const shared = mkdtempSync(path.join(os.tmpdir(), 'writing-tui-tests-'));
process.on('exit', () => rmSync(shared, {recursive: true, force: true}));

/** The files to be run: those of pure tests are put together in a few. */
const entriesOf = (names: readonly string[]): readonly string[] => {
	const pure = names.filter(isPure);
	const entries = Array.from({length: Math.min(sharedProcesses, pure.length)}, (_, number) => {
		const own = pure.filter((_name, index) => index % sharedProcesses === number);
		const entry = path.join(shared, `${number + 1}.test.mjs`);
		writeFileSync(entry, own.map(name => `import ${JSON.stringify(pathToFileURL(name).href)};\n`).join(''));
		return entry;
	});
	return [...entries, ...names.filter(name => !isPure(name))];
};

type Run = {readonly code: number; readonly failed: readonly string[]};

/** Runs test files and tells which of them failed. */
const run = (names: readonly string[], concurrency: number): Promise<Run> =>
	new Promise(resolve => {
		const runner = ['--import', 'tsx', '--test', '--test-reporter=tap', `--test-concurrency=${concurrency}`];
		const child = spawn(process.execPath, [...runner, ...entriesOf(names)], {
			stdio: ['ignore', 'pipe', 'inherit'],
		});
		let output = '';
		child.stdout.setEncoding('utf8').on('data', text => {
			output += text;
			process.stdout.write(text);
		});
		child.on('close', code => {
			// A failed test is told with the place it stands at.
			const places = [
				...output.matchAll(/^ *not ok (?:(?!^ *(?:not )?ok )[\s\S])*?location: '(.+?):\d+:\d+'/gm),
			];
			const failed = names.filter(name => places.some(([, file]) => file === name));
			resolve({code: code ?? 1, failed});
		});
	});

const first = await run(files, 4);
// Two cores are shared by four files of tests and the programs they drive: one that came too late is run again, alone.
const mayBeLate = first.code !== 0 && first.failed.length > 0 && first.failed.every(isTimed);
if (mayBeLate)
	console.log(`# again, alone: ${first.failed.map(file => path.relative(here, file)).join(', ')}`);
process.exitCode = mayBeLate ? (await run(first.failed, 1)).code : first.code;
