import {fileURLToPath} from 'node:url';

/** Absolute path of a file of ours that the bundle takes instead of a dependency's; `name` is relative to `src/bundle`. */
export const bundleFile = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));
