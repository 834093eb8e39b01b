import process from 'node:process';

/** True when there is a screen on which a browser could open: not over SSH, and on Linux only with a display. */
const hasDisplay = (platform: string, env: NodeJS.ProcessEnv): boolean => {
	if (env['SSH_CONNECTION'] || env['SSH_TTY']) return false;
	if (platform === 'darwin' || platform === 'win32') return true;
	return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'] || env['WSL_DISTRO_NAME']);
};

/** Addresses that may leave the program: whatever a post says, nothing else is handed to the system. */
const safe = /^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu;

/** Opens an address in the browser or the mail program, without a shell. Resolves with false where there is none. */
export const visit = async (address: string): Promise<boolean> => {
	if (!safe.test(address) || !hasDisplay(process.platform, process.env)) return false;
	try {
		const {default: open} = await import('open');
		const child = await open(address);
		return await new Promise(resolve => {
			child.once('error', () => resolve(false));
			// The opener itself is done at once when it fails; a browser that stays is a success.
			const settled = setTimeout(() => resolve(true), 300);
			child.once('exit', code => {
				clearTimeout(settled);
				resolve(code === 0 || code === null);
			});
		});
	} catch {
		return false;
	}
};
