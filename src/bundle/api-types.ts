import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {projectRoot} from './bundle-options.ts';

const options = '--ignoreConfig --declaration --emitDeclarationOnly --noResolve --noCheck --outDir'.split(
	' ',
);

/** The types of the public API, as one file that names no other. */
export const apiTypes = (): string => {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'writing-tui-types-'));
	try {
		const compiler = path.join(projectRoot, 'node_modules/typescript/bin/tsc');
		const source = path.join(projectRoot, 'src/api.ts');
		execFileSync(process.execPath, [compiler, source, ...options, folder], {stdio: 'inherit'});
		return readFileSync(path.join(folder, 'api.d.ts'), 'utf8');
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
};
