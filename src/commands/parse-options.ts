import {type ParseArgsConfig, parseArgs} from 'node:util';
import {isOneLetterAway} from '../text/one-letter-away.ts';
import type {Program} from './command-line.ts';
import {isOptionName, options} from './options.ts';
import {UsageError} from './usage-error.ts';

const optionNames = Object.keys(options);

// The names are those of the table.
const specs = Object.fromEntries(
	Object.entries(options).map(([name, {short, value}]) => [
		name,
		{type: value === undefined ? 'boolean' : 'string', ...(short !== undefined && {short})},
	]),
) as NonNullable<ParseArgsConfig['options']>;

/** What is wrong with an option that Node's parser refused, in our words. Its own go on with advice for programmers. */
const optionFault = (message: string, {name}: Pick<Program, 'name'>): UsageError => {
	const option = /'(--?[^\s',]+)/.exec(message)?.[1] ?? '';
	const long = option.replace(/^--/, '');
	const known = isOptionName(long) ? options[long] : undefined;
	if (known === undefined) {
		const near = option.startsWith('--') ? optionNames.find(one => isOneLetterAway(long, one)) : undefined;
		const remedy = near === undefined ? `${name} --help lists them` : `did you mean --${near}?`;
		return new UsageError(`no option ${option} — ${remedy}`);
	}
	if (known.value === undefined) return new UsageError(`--${long} takes no value — it is on where it stands`);
	return new UsageError(`--${long} needs ${known.value.name} — ${known.help}`);
};

/** A word that begins as an option does and can be none: `- a dash`, `-#two`, `-:12`. */
const isWordWithDash = (arg: string): boolean => /^-[\s#:]/.test(arg);

/** Stands before such a word while Node's parser reads it; no argument can hold it. */
const guard = '\0';

/** A word or a value as it was typed. */
export const unguarded = (text: string): string => (text.startsWith(guard) ? text.slice(guard.length) : text);

/** Node's parser with the options of the table: values and words. Throws a `UsageError` for an option that is none. */
export const parseOptions = (args: readonly string[], program: Pick<Program, 'name'>) => {
	try {
		const guarded = args.map(arg => (isWordWithDash(arg) ? guard + arg : arg));
		const parsed = parseArgs({args: guarded, options: specs, allowPositionals: true, strict: true});
		return {...parsed, positionals: parsed.positionals.map(unguarded)};
	} catch (error) {
		throw optionFault(error instanceof Error ? error.message : String(error), program);
	}
};
