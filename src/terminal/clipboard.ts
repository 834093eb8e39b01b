import {spawnSync} from 'node:child_process';
import process from 'node:process';

type Tool = readonly [command: string, ...args: readonly string[]];

/** Programs that put their input into the system's clipboard, the most fitting first. */
const toolsFor = (platform: string, env: NodeJS.ProcessEnv): readonly Tool[] => {
	if (platform === 'darwin') return [['pbcopy']];
	if (platform === 'win32') return [['clip.exe']];
	return [
		...(env['WAYLAND_DISPLAY'] ? ([['wl-copy']] as const) : []),
		...(env['DISPLAY']
			? ([
					['xclip', '-selection', 'clipboard'],
					['xsel', '--clipboard', '--input'],
				] as const)
			: []),
		...(env['WSL_DISTRO_NAME'] ? ([['clip.exe']] as const) : []),
	];
};

/** Terminals take at most this many bytes of base64 (xterm's limit is among the lowest). */
const longest = 74_994;

/** The terminal's own way to set the clipboard, which also works over SSH (OSC 52); inside tmux it is handed through. */
const sequenceFor = (text: string, env: NodeJS.ProcessEnv): string => {
	const sequence = `\u001B]52;c;${Buffer.from(text).toString('base64')}\u0007`;
	return env['TMUX'] ? `\u001BPtmux;${sequence.replaceAll('\u001B', '\u001B\u001B')}\u001B\\` : sequence;
};

/** Puts a text into the clipboard: through the terminal, and through the system's tool where there is one. */
export const copyToClipboard = (text: string): void => {
	const sequence = sequenceFor(text, process.env);
	if (sequence.length <= longest) process.stdout.write(sequence);
	for (const [command, ...args] of toolsFor(process.platform, process.env)) {
		const {status} = spawnSync(command, args, {
			input: text,
			stdio: ['pipe', 'ignore', 'ignore'],
			timeout: 1000,
		});
		if (status === 0) return;
	}
};
