import {spawn} from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import {splitCommand} from './split-command.ts';

/** The person's editor and its own arguments, as `code --wait` or `"/opt/my editor/ed" -w`; undefined when none is named. */
export const editorCommand = (
	env: NodeJS.ProcessEnv,
	platform = process.platform,
): readonly [string, ...string[]] | undefined => {
	const named = env['VISUAL']?.trim() || env['EDITOR']?.trim() || '';
	const [command = '', ...args] = splitCommand(named, platform);
	return command === '' ? undefined : [command, ...args];
};

/** How editors are told the line to begin at. */
const atLine = (command: string, file: string, line: number): readonly string[] => {
	const name = path.basename(command).replace(/\.(?:exe|cmd)$/i, '');
	if (/^(?:code|code-insiders|codium|cursor|windsurf)$/.test(name)) return ['--goto', `${file}:${line}`];
	if (/^(?:subl|zed|hx|helix)$/.test(name)) return [`${file}:${line}`];
	if (/^(?:vi|vim|nvim|view|nano|emacs|emacsclient|micro|kak|joe|ne|mg)$/.test(name))
		return [`+${line}`, file];
	return [file];
};

/**
 * Runs the editor on a file in this terminal, without a shell. Resolves when it is closed, with null, or with the code or the signal it
 * ended with if not well; rejects when it cannot run.
 */
export const edit = (
	[command, ...args]: readonly [string, ...string[]],
	file: string,
	line: number,
): Promise<string | null> =>
	new Promise((resolve, reject) => {
		const child = spawn(command, [...args, ...atLine(command, file, line)], {stdio: 'inherit'});
		child.once('error', reject);
		child.once('exit', (code, signal) => resolve(signal ?? (code === 0 ? null : `exit code ${code}`)));
	});
