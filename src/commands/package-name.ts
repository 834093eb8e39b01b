import {builtinModules} from 'node:module';
import {commandName} from './command-name.ts';

/** A name npm takes: https://docs.npmjs.com/cli/configuring-npm/package-json#name. */
const packageName = /^(?:@[a-z\d~-][a-z\d._~-]*\/)?[a-z\d~-][a-z\d._~-]*$/;

/** Characters of a package's name, the owner's included. */
const longestName = 214;

/** Names of files and folders that npm itself puts into a project, or servers ask for. */
const reserved: readonly string[] = ['node_modules', 'favicon.ico'];

/** Why npm does not take a name for a new package, or no shell takes it for a command, and what to do; null when both do. */
export const nameFault = (name: string): string | null => {
	if (name.length > longestName) return `it is longer than ${longestName} characters: use a shorter one`;
	if (!packageName.test(name)) return 'use lower-case letters, digits and hyphens';
	if (/^@?-/.test(name) || commandName(name).startsWith('-'))
		return 'it begins with a hyphen, as options do: begin with a letter or a digit';
	if (builtinModules.includes(name)) return 'a part of Node is called like that: use another one';
	if (reserved.includes(name)) return 'npm keeps it for itself: use another one';
	return null;
};
