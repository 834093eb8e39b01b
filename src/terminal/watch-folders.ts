import {type FSWatcher, statfsSync, statSync, watch} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';

/** Tells that something changed in some folders, as soon as the system says so. */
export type FolderWatcher = {
	/** Watches these folders, the first of which holds the others; folders of an earlier call that are not among them no longer. */
	readonly watch: (folders: readonly string[]) => void;
	/** True when every change is told; false when some may pass unseen, so that it is better to look. */
	readonly isReliable: () => boolean;
	readonly close: () => void;
};

/** Where one watcher sees the folders below its own too. On Linux node would make one for each file instead. */
const isRecursive = process.platform === 'darwin' || process.platform === 'win32';

/** Folders watched at most: Linux gives a user about as many in all, for all programs together. */
const mostFolders = 5000;

/**
 * File systems of Linux on which changes made elsewhere are never told: NFS, SMB, CIFS, FUSE (sshfs), 9P (Windows folders
 * in WSL), AFS, Ceph, VirtualBox and VMware folders, GPFS, Lustre. Numbers as in statfs(2).
 */
const silentSystems: ReadonlySet<number> = new Set([
	0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546, 0x01021997, 0x5346414f, 0x00c36400, 0x786f4256,
	0xbacbacbc, 0x47504653, 0x0bd00bd0,
]);

/** True for a folder whose changes the system cannot be relied on to tell. */
const isSilent = (folder: string): boolean => {
	if (process.platform === 'win32') return folder.startsWith('\\\\');
	if (process.platform === 'darwin') return folder.startsWith('/Volumes/');
	try {
		return silentSystems.has(statfsSync(folder).type >>> 0);
	} catch {
		return true;
	}
};

type Watched = {readonly watcher: FSWatcher; readonly identity: string};

/** Tells a folder from another one that took its name: its number is often given again at once, its birth is not. */
const identityOf = (folder: string): string => {
	const {dev, ino, birthtimeMs} = statSync(folder);
	return [dev, ino, birthtimeMs].join(' ');
};

/** A watcher of folders; `onChange` is called at least once after each change, with the path when that is known. */
export const createFolderWatcher = (onChange: (path: string | null) => void): FolderWatcher => {
	const watched = new Map<string, Watched>();
	let isComplete = true;
	let closed = false;

	const forget = (folder: string): void => {
		watched.get(folder)?.watcher.close();
		watched.delete(folder);
	};

	/** Returns whether the folder is watched from now on and was not before. */
	const add = (folder: string): boolean => {
		try {
			const identity = identityOf(folder);
			if (watched.get(folder)?.identity === identity) return false;
			forget(folder);
			const watcher = watch(folder, {persistent: false, recursive: isRecursive}, (_, name) =>
				onChange(name === null ? null : join(folder, name)),
			);
			watcher.on('error', () => {
				// On Windows the folder itself was removed; elsewhere the system gave up.
				forget(folder);
				isComplete = false;
				onChange(null);
			});
			watched.set(folder, {watcher, identity});
			return true;
		} catch {
			// Gone since it was listed, or the system has no more watches to give.
			forget(folder);
			isComplete = false;
			return false;
		}
	};

	return {
		watch(folders) {
			if (closed) return;
			const wanted = new Set(isRecursive ? folders.slice(0, 1) : folders.slice(0, mostFolders));
			const [root] = folders;
			isComplete = root !== undefined && !isSilent(root) && (isRecursive || folders.length <= mostFolders);
			for (const folder of watched.keys()) if (!wanted.has(folder)) forget(folder);
			let isNew = false;
			for (const folder of wanted) isNew = add(folder) || isNew;
			// What came into a folder between its being read and being watched has been told by nobody.
			if (isNew) onChange(null);
		},
		isReliable: () => isComplete,
		close() {
			closed = true;
			for (const folder of [...watched.keys()]) forget(folder);
		},
	};
};
