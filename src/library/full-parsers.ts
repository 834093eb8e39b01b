import {createRequire} from 'node:module';

// Loaded when the first post needs them and within a synchronous read, so neither `import` form will do. A bundler
// inlines the plain `require`; when the sources run as modules there is none and one is made.

/** The YAML parser, loaded on first use. */
export const loadYaml = (): typeof import('yaml') =>
	typeof require === 'undefined' ? createRequire(import.meta.url)('yaml') : require('yaml');

/** The TOML parser, loaded on first use. */
export const loadToml = (): typeof import('smol-toml') =>
	typeof require === 'undefined' ? createRequire(import.meta.url)('smol-toml') : require('smol-toml');
