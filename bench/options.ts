import process from 'node:process';
import {parseArgs} from 'node:util';

/** What the command line of the bench asks for. */
export type Options = {
	/** Names of the groups to measure, in order. */
	readonly groups: readonly string[];
	/** Few samples, and nothing that takes long. */
	readonly short: boolean;
	/** The Node to measure. */
	readonly node: string;
	/** File for the result. */
	readonly json: string | undefined;
	/** The run is added to the history. */
	readonly save: boolean;
	/** The temporary folder stays. */
	readonly keep: boolean;
};

/** Takes many minutes, and so has to be asked for. */
const onRequest = 'soak';

/** What the short form is for: mostly ratios, which any machine can be held to. */
const shortGroups = ['start', 'keys', 'print', 'open', 'memory', 'package'];

/** Reads the command line. Throws with a sentence when a group or an option is unknown, or when two do not go together. */
export const readOptions = (args: readonly string[], groups: readonly string[]): Options => {
	const {values, positionals} = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: {
			only: {type: 'string', multiple: true, default: []},
			short: {type: 'boolean', default: false},
			soak: {type: 'boolean', default: false},
			node: {type: 'string', default: process.execPath},
			json: {type: 'string'},
			save: {type: 'boolean', default: false},
			keep: {type: 'boolean', default: false},
		},
	});
	const {only, short, soak, node, json, save, keep} = values;
	if (only.length === 0 && positionals.length > 0)
		throw new Error(`"${positionals[0]}" is no option — groups follow --only`);
	// `--only a b` leaves `b` over.
	const named = [...only, ...positionals];
	const unknown = named.find(name => !groups.includes(name));
	if (unknown !== undefined) throw new Error(`no group "${unknown}" — there are ${groups.join(', ')}`);
	if (save && (named.length > 0 || short))
		throw new Error('--save keeps whole runs — leave out --only and --short');
	const usual = groups.filter(name => (short ? shortGroups.includes(name) : name !== onRequest));
	const chosen = named.length > 0 ? named : usual;
	return {
		groups: soak && !chosen.includes(onRequest) ? [...chosen, onRequest] : chosen,
		...{short, node, json, save, keep},
	};
};
