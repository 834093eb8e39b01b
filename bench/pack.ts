import {execFileSync} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');

/** Packs a package into an empty folder, as `npm publish` would but for its scripts, and returns the path of the tarball. */
export const pack = (source: string, target: string): string => {
	execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', target], {
		cwd: source,
		stdio: ['ignore', 'ignore', 'pipe'],
	});
	const [tarball = ''] = readdirSync(target);
	return path.join(target, tarball);
};

/** What is measured: the package as people get it, which stays what it is when the next one is built meanwhile. Throws when it is not built. */
export const packProgram = (
	tarballs: string,
	target: string,
): {readonly tarball: string; readonly cli: string} => {
	const tarball = pack(root, tarballs);
	execFileSync('tar', ['-xzf', tarball, '-C', target]);
	const cli = path.join(target, 'package/dist/cli.cjs');
	if (!existsSync(cli)) throw new Error('the program is not built. Run "npm run build" first.');
	return {tarball, cli};
};
