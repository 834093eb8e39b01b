import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {type TestContext, test} from 'node:test';
import {createFolderWatcher} from '../../src/terminal/watch-folders.ts';

const make = (context: TestContext): string => {
	const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'watching-')));
	context.after(() => rmSync(root, {recursive: true, force: true}));
	return root;
};

/** A watcher, and a promise for the next change that it tells of a path. */
const watching = (context: TestContext) => {
	const told = new Set<string | null>();
	let waiting = () => {};
	const watcher = createFolderWatcher(changed => {
		told.add(changed);
		waiting();
	});
	// The watcher itself keeps no process alive.
	const timer = setInterval(() => {}, 1000);
	context.after(() => {
		watcher.close();
		clearInterval(timer);
	});
	const tells = (file: string | null) =>
		new Promise<void>(resolve => {
			waiting = () => told.has(file) && resolve();
			waiting();
		});
	return {watcher, tells, told};
};

test('a file that is written, changed or removed is told by its path', {timeout: 10_000}, async context => {
	const root = make(context);
	const {watcher, tells, told} = watching(context);
	const file = path.join(root, 'a.md');
	watcher.watch([root]);
	assert.equal(watcher.isReliable(), true);
	writeFileSync(file, 'text');
	await tells(file);
	told.clear();
	rmSync(file);
	await tells(file);
});

test('a folder that is watched from now on asks for a look at what came before', {
	timeout: 10_000,
}, async context => {
	const root = make(context);
	const {watcher, tells, told} = watching(context);
	watcher.watch([root]);
	await tells(null);
	told.clear();
	watcher.watch([root]);
	assert.deepEqual([...told], []);
});

test('a folder that came in the place of another one is watched as well', {
	timeout: 10_000,
}, async context => {
	const root = make(context);
	const {watcher, tells, told} = watching(context);
	const below = path.join(root, 'below');
	mkdirSync(below);
	watcher.watch([root, below]);
	rmSync(below, {recursive: true});
	mkdirSync(below);
	watcher.watch([root, below]);
	told.clear();
	const file = path.join(below, 'a.md');
	writeFileSync(file, 'text');
	await tells(file);
});

test('where a folder cannot be watched changes may pass unseen', context => {
	const root = make(context);
	const {watcher} = watching(context);
	watcher.watch([path.join(root, 'none')]);
	assert.equal(watcher.isReliable(), false);
});

test('nothing is told after it was closed', context => {
	const root = make(context);
	const {watcher, told} = watching(context);
	watcher.close();
	watcher.watch([root]);
	assert.deepEqual([...told], []);
});
