import assert from 'node:assert/strict';
import {type ChildProcess, spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {test} from 'node:test';
import {setTimeout as pause} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {openRecordStore} from '../../src/store/record-store.ts';
import {temporaryFolder} from './temporary-folder.ts';

const program = fileURLToPath(new URL('save-marks.ts', import.meta.url));
const marksIn = (folder: string) => openRecordStore({folder, library: 'L'});

/** A child process that marks posts as read and saves after each. */
const startReader = (folder: string, name: string, posts: number): ChildProcess =>
	spawn(process.execPath, ['--import', 'tsx', program, folder, name, String(posts)], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});

const outputOf = async (reader: ChildProcess): Promise<string> => {
	let output = '';
	reader.stdout?.setEncoding('utf8').on('data', text => {
		output += text;
	});
	await once(reader, 'close');
	return output;
};

test('several readers that save many marks at once lose none of them', async t => {
	const folder = temporaryFolder(t);
	const names = ['a', 'b', 'c', 'd', 'e'];
	const outputs = await Promise.all(names.map(name => outputOf(startReader(folder, name, 40))));
	for (const output of outputs) assert.equal(output, 'ready\n{"saved":true,"warnings":[]}\n');

	const {record, warning} = marksIn(folder);
	assert.equal(warning, null);
	for (const name of names) {
		for (let number = 1; number <= 40; number++)
			assert.ok(record.has(`${name}-${number}.md`), `${name} ${number}`);
	}
	assert.deepEqual(readdirSync(folder), ['reading-record.json']);
});

test('a reader killed while it saves leaves the file whole and no gap in its marks', async t => {
	const folder = temporaryFolder(t);
	let before = 0;
	for (let round = 1; round <= 6; round++) {
		const reader = startReader(folder, `round-${round}`, 1_000_000);
		await once(reader.stdout ?? reader, 'data');
		await pause(20 + Math.random() * 60);
		reader.kill('SIGKILL');
		await once(reader, 'close');

		const {record, warning} = marksIn(folder);
		assert.equal(warning, null);
		const numbers = [...record.keys()].filter(id => id.startsWith(`round-${round}-`)).length;
		for (let number = 1; number <= numbers; number++) assert.ok(record.has(`round-${round}-${number}.md`));
		assert.equal(record.size, before + numbers);
		before = record.size;
	}
	assert.ok(before > 6, 'the readers were killed before they saved anything');
});

test('what killed readers left behind neither delays the next save nor stays', async t => {
	const folder = temporaryFolder(t);
	const reader = startReader(folder, 'killed', 1_000_000);
	await once(reader.stdout ?? reader, 'data');
	while (!readdirSync(folder).some(name => name.includes('.lock-'))) await pause(1);
	reader.kill('SIGKILL');
	await once(reader, 'close');

	const store = marksIn(folder);
	assert.equal(store.save(new Map([['mine.md', {read: {value: true, at: 1}}]])).saved, true);
	assert.deepEqual(readdirSync(folder), ['reading-record.json']);
});

test('a disk that fills up in the middle of a write leaves the last whole file', {
	skip: process.platform === 'win32',
}, t => {
	const folder = temporaryFolder(t);
	// A limit on the size of files cuts a write short, as a full disk does.
	const {stdout} = spawnSync(
		'sh',
		['-c', 'ulimit -f 16; exec "$0" --import tsx "$@"', process.execPath, program, folder, 'a', '200'],
		{encoding: 'utf8', env: {...process.env, TSX_DISABLE_CACHE: '1'}},
	);
	const why = `Reading marks are not kept: file too large (EFBIG) (${folder})`;
	assert.equal(stdout, `ready\n${JSON.stringify({saved: false, warnings: [why]})}\n`);

	const {record, warning} = marksIn(folder);
	assert.equal(warning, null);
	assert.ok(record.size > 50 && record.size < 200, `${record.size} marks`);
	assert.deepEqual(readdirSync(folder), ['reading-record.json']);
	assert.ok(readFileSync(join(folder, 'reading-record.json')).length <= 16 * 1024);
});
