/**
 * Measures what the README promises, most of it as ratios to `node -e 0` in the same run: machines differ, ratios hardly do.
 *
 * `npm run bench -- [--only GROUP…] [--short] [--soak] [--node PATH] [--json FILE] [--save] [--keep]`
 *
 * Ends with 1 when a measurement failed or a ratio is more than twice its bound, which no slow moment of a machine explains.
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {createArchives} from './archives.ts';
import {createCorpus} from './corpus.ts';
import {find} from './find.ts';
import {hardInputs} from './hard-inputs.ts';
import {type Facts, lastRun, machineFacts, readHistory, recordedRun, saveRun} from './history.ts';
import {keys} from './keys.ts';
import {library} from './library.ts';
import {type Bench, type Group, isBroken, isOver, type Row, rowsOf} from './measurement.ts';
import {memory} from './memory.ts';
import {open} from './open.ts';
import {type Options, readOptions} from './options.ts';
import {packProgram} from './pack.ts';
import {packaged} from './packaged.ts';
import {peers} from './peers.ts';
import {print} from './print.ts';
import {stopAll} from './program.ts';
import {search} from './search.ts';
import {slowerRows} from './slower-rows.ts';
import {soak} from './soak.ts';
import {start} from './start.ts';
import {headLine, rowLine, valueText} from './table.ts';
import {createWorkspace} from './workspace.ts';

const groups: Readonly<Record<string, Group>> = {
	start,
	keys,
	print,
	open,
	'hard-inputs': hardInputs,
	library,
	find,
	search,
	memory,
	package: packaged,
	peers,
	soak,
};

const historyFile = path.join(import.meta.dirname, 'history.jsonl');

const runGroups = async (names: readonly string[], bench: Bench): Promise<readonly Row[]> => {
	const rows: Row[] = [];
	for (const name of names) {
		console.log(`\n${name}`);
		for (const one of groups[name]?.(bench) ?? []) {
			const taken = await rowsOf(name, one, bench);
			await stopAll();
			for (const row of taken) console.log(rowLine(row));
			rows.push(...taken);
		}
	}
	return rows;
};

/** Says what got slower since the last run that was kept on a machine like this. */
const compare = (rows: readonly Row[], facts: Facts, options: Options): void => {
	const run = recordedRun(rows, facts, new Date().toISOString().slice(0, 10));
	const before = lastRun(readHistory(historyFile), facts);
	if (before === undefined) console.log('\nNo earlier run on a machine like this is kept to compare with.');
	else {
		const slower = slowerRows(before, run);
		console.log(
			slower.length === 0
				? `\nNothing is slower by more than noise than on ${before.date}.`
				: `\nSlower by more than noise than on ${before.date}:`,
		);
		for (const {name, before: old, now} of slower)
			console.log(`  ${name}: ${valueText(old[0], old[3])} → ${valueText(now[0], now[3])}`);
	}
	if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(run, null, '\t')}\n`);
	if (options.save) saveRun(historyFile, run);
};

const summary = (rows: readonly Row[]): string => {
	const counts = [
		[rows.length, 'rows'],
		[rows.filter(isOver).length, 'beyond their bounds'],
		[rows.filter(({result}) => 'failed' in result).length, 'failed'],
		[rows.filter(isBroken).length, 'clearly broken'],
	] as const;
	return counts
		.filter(([count]) => count > 0)
		.map(([count, words]) => `${count} ${words}`)
		.join(', ');
};

const main = async (): Promise<void> => {
	const options = readOptions(process.argv.slice(2), Object.keys(groups));
	const workspace = createWorkspace(options.keep);
	const {node} = options;
	const corpusFolder = path.join(workspace.root, 'corpus');
	mkdirSync(corpusFolder);
	const corpus = createCorpus(corpusFolder);
	const {folder} = workspace;
	const {cli, tarball} = packProgram(folder(), folder());
	const facts = machineFacts(node);
	const started = performance.now();
	console.log(`Node ${facts.node}, ${facts.cores} × ${facts.cpu}, ${facts.memory} GB, ${facts.os}; 120x40`);
	console.log(`medians of ${options.short ? 'few' : 'many'} samples; × without a word is to node -e 0\n`);
	console.log(headLine());
	const rows = await runGroups(options.groups, {
		...{node, cli, tarball, corpus, folder},
		...createArchives({node, cli}, corpus, folder),
		isShort: options.short,
		home: folder,
	});
	console.log(`\n${summary(rows)}, ${((performance.now() - started) / 1000).toFixed(0)} s`);
	compare(rows, facts, options);
	if (options.keep) console.log(`\nWhat was measured with is in ${workspace.root}`);
	process.exitCode = rows.some(isBroken) ? 1 : 0;
};

try {
	await main();
} catch (error) {
	console.error(`bench: ${error instanceof Error ? error.message : error}`);
	process.exitCode = 2;
}
process.exit();
