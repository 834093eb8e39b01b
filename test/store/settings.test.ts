import assert from 'node:assert/strict';
import {existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import fc from 'fast-check';
import {changeSetting} from '../../src/store/change-setting.ts';
import {loadConf} from '../../src/store/json-writer.ts';
import {defaultSettings, loadSettings, settingsFile} from '../../src/store/settings.ts';
import {temporaryFolder} from './temporary-folder.ts';

const write = (folder: string, content: unknown): void =>
	writeFileSync(settingsFile(folder), typeof content === 'string' ? content : JSON.stringify(content));

test('without a settings file, or a folder for it, the defaults hold and nothing is said', t => {
	const folder = join(temporaryFolder(t), 'config');
	assert.deepEqual(loadSettings(folder), {settings: defaultSettings, warnings: []});
	assert.deepEqual(loadSettings(null), {settings: defaultSettings, warnings: []});
	assert.equal(existsSync(folder), false);
});

test('every setting in the file is used', t => {
	const folder = temporaryFolder(t);
	const keys = {open: ['o', 'ctrl+o'], quit: 'x', star: null, __proto__x: 'y'};
	write(folder, {width: 100, theme: 'paper', mouse: false, marks: '~/Sync', keys});
	assert.deepEqual(loadSettings(folder), {
		settings: {
			width: 100,
			theme: 'paper',
			mouse: false,
			marks: '~/Sync',
			keys: new Map(Object.entries(keys)),
		},
		warnings: [],
	});
});

test('the narrowest and the widest text are 40 and 120 columns', t => {
	const folder = temporaryFolder(t);
	for (const [width, used] of [
		[39, 72],
		[40, 40],
		[120, 120],
		[121, 72],
		[72.5, 72],
	]) {
		write(folder, {width});
		assert.equal(loadSettings(folder).settings.width, used);
	}
});

test('a wrong value names key, value and what is allowed; the default stands, the other settings are used', t => {
	const folder = temporaryFolder(t);
	write(folder, {width: '90', theme: 'dark', mouse: 'no', keys: {open: 'o', quit: 5, back: ['b', 1]}});
	assert.deepEqual(loadSettings(folder), {
		settings: {...defaultSettings, keys: new Map([['open', 'o']])},
		warnings: [
			`keys.quit is 5, allowed is a key, a list of keys, or null`,
			`keys.back is ["b",1], allowed is a key, a list of keys, or null`,
			`width is "90", allowed is a whole number from 40 to 120`,
			`theme is "dark", allowed is one of auto, ink, paper, mono`,
			`mouse is "no", allowed is true or false`,
		],
	});
});

test('a warning carries no control characters to the terminal', t => {
	const folder = temporaryFolder(t);
	write(folder, {theme: '\u009b31m', keys: {'\u001b]0;': 5}});
	for (const warning of loadSettings(folder).warnings) assert.doesNotMatch(warning, /\p{Cc}/u);
	assert.equal(loadSettings(folder).warnings.length, 2);
});

test('a long wrong value is shown by its beginning', t => {
	const folder = temporaryFolder(t);
	write(folder, {keys: 'k'.repeat(500)});
	assert.deepEqual(loadSettings(folder).warnings, [
		`keys is "${'k'.repeat(38)}…, allowed is an object from actions to keys`,
	]);
});

test('a setting that does not exist is told with those that do', t => {
	const folder = temporaryFolder(t);
	write(folder, {widht: 90});
	assert.deepEqual(loadSettings(folder).warnings, [
		'there is no setting "widht", only width, theme, mouse, marks, keys',
	]);
});

test('a file that is no JSON object, or no file, gives the defaults and one line', t => {
	for (const content of ['', '{"width": 90,', '[]', 'null', '7']) {
		const folder = temporaryFolder(t);
		write(folder, content);
		assert.deepEqual(loadSettings(folder), {
			settings: defaultSettings,
			warnings: ['it holds no JSON object, the default settings are used'],
		});
	}
	const folder = temporaryFolder(t);
	mkdirSync(settingsFile(folder));
	assert.deepEqual(loadSettings(folder).warnings, ['it is a folder (EISDIR), the default settings are used']);
});

test('a byte order mark before the object does no harm', t => {
	const folder = temporaryFolder(t);
	write(folder, '\uFEFF{"width": 90}');
	assert.deepEqual(loadSettings(folder), {settings: {...defaultSettings, width: 90}, warnings: []});
});

test('whatever JSON the file holds, every setting is one that is allowed', t => {
	const folder = temporaryFolder(t);
	const values = fc.oneof(
		fc.jsonValue({maxDepth: 2}),
		fc.integer({min: 30, max: 130}),
		fc.constantFrom('ink', 'paper'),
	);
	const contents = fc.record({width: values, theme: values, mouse: values, keys: values}, {requiredKeys: []});
	fc.assert(
		fc.property(fc.oneof(contents, fc.jsonValue()), content => {
			write(folder, JSON.stringify(content));
			const {width, theme, mouse, keys} = loadSettings(folder).settings;
			assert.ok(Number.isInteger(width) && width >= 40 && width <= 120);
			assert.ok(['auto', 'ink', 'paper', 'mono'].includes(theme));
			assert.equal(typeof mouse, 'boolean');
			for (const choice of keys.values()) {
				assert.ok(choice === null || [choice].flat().every(key => typeof key === 'string'));
			}
		}),
	);
});

test('a changed setting is found again, with the file and its folder made when they are missing', t => {
	const folder = join(temporaryFolder(t), 'new', 'config');
	assert.equal(changeSetting(folder, 'theme', 'ink'), null);
	assert.equal(changeSetting(folder, 'width', 90), null);
	assert.deepEqual(loadSettings(folder).settings, {...defaultSettings, theme: 'ink', width: 90});
	assert.deepEqual(readdirSync(folder), ['settings.json']);
});

test('changing one setting keeps everything else in the file, wrong and unknown things too', async t => {
	await loadConf();
	const folder = temporaryFolder(t);
	const content = {later: {a: [1, null]}, width: 'wide', keys: {quit: 5}, mouse: false};
	write(folder, content);
	assert.equal(changeSetting(folder, 'theme', 'mono'), null);
	const text = readFileSync(settingsFile(folder), 'utf8');
	assert.deepEqual(JSON.parse(text), {...content, theme: 'mono'});
	assert.deepEqual(Object.keys(JSON.parse(text)), ['later', 'width', 'keys', 'mouse', 'theme']);
	assert.match(text, /^\{\n\t"later": \{\n/);
});

test('a setting that already has the value leaves the file as it is, to the letter', t => {
	const folder = temporaryFolder(t);
	write(folder, '{ "width" : 90 }');
	assert.equal(changeSetting(folder, 'width', 90), null);
	assert.equal(readFileSync(settingsFile(folder), 'utf8'), '{ "width" : 90 }');
});

test('a file a person left damaged is never written over, and one line says what is not remembered', t => {
	const folder = temporaryFolder(t);
	write(folder, '{"width": 90,');
	assert.equal(
		changeSetting(folder, 'theme', 'ink'),
		`theme is not remembered: the file holds no JSON object (${settingsFile(folder)})`,
	);
	assert.equal(readFileSync(settingsFile(folder), 'utf8'), '{"width": 90,');
	assert.deepEqual(readdirSync(folder), ['settings.json']);
});

test('where nothing can be written one line says what is not remembered', t => {
	const folder = join(temporaryFolder(t), 'file', 'config');
	writeFileSync(join(folder, '..'), '');
	assert.equal(
		changeSetting(folder, 'width', 90),
		`width is not remembered: a file is where a folder should be (ENOTDIR) (${settingsFile(folder)})`,
	);
	assert.equal(changeSetting(null, 'width', 90), 'width is not remembered: no home folder is known');
});

test('a settings file behind a symbolic link is written where the link leads', t => {
	const folder = temporaryFolder(t);
	const real = join(folder, 'dotfiles.json');
	mkdirSync(join(folder, 'config'));
	writeFileSync(real, '{"mouse": false}');
	symlinkSync(real, settingsFile(join(folder, 'config')));
	assert.equal(changeSetting(join(folder, 'config'), 'width', 90), null);
	assert.deepEqual(JSON.parse(readFileSync(real, 'utf8')), {mouse: false, width: 90});
});
