import {spawnSync} from 'node:child_process';
import {readdirSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';

// The test runner of Node 20 knows no patterns, so the files are named one by one.
const here = import.meta.dirname;
const [only = ''] = process.argv.slice(2);
const files = readdirSync(here, {recursive: true, encoding: 'utf8'})
	.filter(name => /\.test\.tsx?$/.test(name) && name.startsWith(only))
	.sort()
	.map(name => path.join(here, name));

const {status} = spawnSync(
	process.execPath,
	['--import', 'tsx', '--test', '--test-concurrency=4', ...files],
	{
		stdio: 'inherit',
	},
);
process.exitCode = status ?? 1;
