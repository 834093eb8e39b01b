import assert from 'node:assert/strict';
import {test} from 'node:test';
import {foldersOf} from '../../src/store/folders.ts';

test('on Linux the folders are those of the XDG specification below the home folder', () => {
	assert.deepEqual(foldersOf({platform: 'linux', env: {}, home: '/home/ada'}), {
		data: '/home/ada/.local/share/writing-tui',
		config: '/home/ada/.config/writing-tui',
		cache: '/home/ada/.cache/writing-tui',
	});
});

test('the XDG variables name the folders, on macOS too', () => {
	const env = {XDG_DATA_HOME: '/d', XDG_CONFIG_HOME: '/c', XDG_CACHE_HOME: '/k'};
	for (const platform of ['linux', 'freebsd', 'darwin']) {
		assert.deepEqual(foldersOf({platform, env, home: '/home/ada'}), {
			data: '/d/writing-tui',
			config: '/c/writing-tui',
			cache: '/k/writing-tui',
		});
	}
});

test('an XDG variable that is empty or relative counts as not set', () => {
	const env = {XDG_DATA_HOME: 'share', XDG_CONFIG_HOME: '', XDG_CACHE_HOME: './k'};
	assert.deepEqual(
		foldersOf({platform: 'linux', env, home: '/home/ada'}),
		foldersOf({platform: 'linux', env: {}, home: '/home/ada'}),
	);
});

test('on macOS the folders are those in the Library', () => {
	assert.deepEqual(foldersOf({platform: 'darwin', env: {}, home: '/Users/ada'}), {
		data: '/Users/ada/Library/Application Support/writing-tui',
		config: '/Users/ada/Library/Preferences/writing-tui',
		cache: '/Users/ada/Library/Caches/writing-tui',
	});
});

test('on Windows the folders are those of the application data', () => {
	const env = {LOCALAPPDATA: 'D:\\Local', APPDATA: 'D:\\Roaming', XDG_DATA_HOME: '/d'};
	assert.deepEqual(foldersOf({platform: 'win32', env, home: 'C:\\Users\\Ada'}), {
		data: 'D:\\Local\\writing-tui\\Data',
		config: 'D:\\Roaming\\writing-tui\\Config',
		cache: 'D:\\Local\\writing-tui\\Cache',
	});
	assert.equal(
		foldersOf({platform: 'win32', env: {}, home: 'C:\\Users\\Ada'}).data,
		'C:\\Users\\Ada\\AppData\\Local\\writing-tui\\Data',
	);
});

test('without a home folder only what a variable names has a folder', () => {
	for (const home of [null, '', 'relative']) {
		assert.deepEqual(foldersOf({platform: 'linux', env: {XDG_DATA_HOME: '/d'}, home}), {
			data: '/d/writing-tui',
			config: null,
			cache: null,
		});
	}
});
