import {execFileSync} from 'node:child_process';
import {accessSync, constants, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {pathToFileURL} from 'node:url';
import {environment} from '../test/helpers/terminal.ts';
import {someList} from './archives.ts';
import {firstScreenWords} from './corpus.ts';
import {interleaved, type Sampler} from './interleaved.ts';
import {type Bench, type Group, type Measurement, measurement, type RowSpec} from './measurement.ts';
import {type Program, sleep, startProgram} from './program.ts';
import {ratioOf, spreadOf} from './spread.ts';
import {nothing} from './start.ts';

/** A program before something to be read. */
type Subject = {
	readonly command: string;
	readonly args: readonly string[];
	readonly home: string;
	/** Stands in its first complete screen. */
	readonly wanted: string;
};

/** What programs are asked to show, with its name in the table. */
const viewNames = {list: 'first frame of a list', post: 'a five-minute post', large: '1 MB'} as const;

type View = keyof typeof viewNames;

type Peer = {
	readonly name: string;
	readonly can: readonly View[];
	readonly views: (bench: Bench) => Promise<Partial<Readonly<Record<View, Subject>>>>;
};

/** A program that shows one file. */
const fileReader = (name: string, ...options: readonly string[]): Peer => ({
	name,
	can: ['post', 'large'],
	views: async ({corpus, home}) => {
		const of = (file: string): Subject => ({
			command: name,
			args: [...options, file],
			home: home(),
			wanted: firstScreenWords,
		});
		return {post: of(corpus.fiveMinutes()), large: of(corpus.post(1000))};
	},
});

const less = fileReader('less');
const frogmouth = fileReader('frogmouth');

const glow: Peer = {
	name: 'glow',
	can: ['list', 'post', 'large'],
	async views(bench) {
		const {folder, home} = await bench.archive(10);
		const list = {command: 'glow', args: [folder], home, wanted: 'post-'};
		return {list, ...(await fileReader('glow', '--tui').views(bench))};
	},
};

const feedOf = (count: number): string => {
	const items = Array.from(
		{length: count},
		(_, index) =>
			`<item><title>Post ${index}</title><link>https://example.org/${index}</link><description>Words.</description></item>`,
	);
	return `<?xml version="1.0"?><rss version="2.0"><channel><title>The archive</title><link>https://example.org/</link><description>Posts</description>${items.join('')}</channel></rss>`;
};

const newsboat: Peer = {
	name: 'newsboat',
	can: ['list'],
	async views({folder, home: newHome}) {
		const [place, home] = [folder(), newHome()];
		const [feed, urls] = [path.join(place, 'feed.xml'), path.join(place, 'urls')];
		writeFileSync(feed, feedOf(1000));
		writeFileSync(urls, `${pathToFileURL(feed)}\n`);
		const args = ['-u', urls, '-c', path.join(place, 'cache.db')];
		execFileSync('newsboat', [...args, '-x', 'reload'], {env: environment(home), stdio: 'ignore'});
		return {list: {command: 'newsboat', args, home, wanted: 'The archive'}};
	},
};

const ours: Peer = {
	name: 'writing-tui',
	can: ['list', 'post', 'large'],
	async views({node, cli, corpus, archive, usedHome}) {
		const {folder, home} = await archive(10);
		const used = await usedHome();
		const of = (file: string): Subject => ({
			command: node,
			args: [cli, file],
			home: used,
			wanted: firstScreenWords,
		});
		return {
			list: {command: node, args: [cli, folder], home, wanted: someList(10)},
			post: of(corpus.fiveMinutes()),
			large: of(corpus.post(1000)),
		};
	},
};

const isOnPath = ({name}: Peer): boolean =>
	(process.env['PATH'] ?? '').split(path.delimiter).some(folder => {
		try {
			accessSync(path.join(folder, name), constants.X_OK);
			return true;
		} catch {
			return false;
		}
	});

const begin = ({command, args, home}: Subject): Program =>
	startProgram(command, args, {home, env: {LESS: '', LESSHISTFILE: '-'}});

/** From the start to the last byte of the first complete screen. */
const appears = async (subject: Subject): Promise<number> => {
	const program = begin(subject);
	try {
		return await program.settles(subject.wanted);
	} finally {
		await program.stop();
	}
};

/** The first screens of all, one after the other, so that they are compared under the same conditions. */
const screens = (view: View, peers: readonly Peer[], rounds: number): Measurement => {
	const rowOf = ({name}: Peer): string => `${viewNames[view]}: ${name}`;
	const specs = Object.fromEntries(peers.map(peer => [rowOf(peer), {unit: '×'} satisfies RowSpec]));
	return measurement(specs, async bench => {
		const samplers: Record<string, Sampler> = {};
		for (const peer of peers) {
			const subject = (await peer.views(bench))[view];
			if (subject !== undefined) samplers[rowOf(peer)] = () => appears(subject);
		}
		const base = 'node -e 0';
		const all: Readonly<Record<string, Sampler>> = {...samplers, [base]: () => nothing(bench)};
		const taken = await interleaved(rounds, all);
		return Object.fromEntries(
			Object.keys(samplers).map(name => [name, ratioOf(taken[name] ?? [], taken[base] ?? [])]),
		);
	});
};

/** From j to the last byte of the frame, in the largest thing a program can show. */
const steps = (peer: Peer, count: number): Measurement => {
	const [usual, rare] = [`j to the last byte, p50: ${peer.name}`, `j to the last byte, p99: ${peer.name}`];
	return measurement({[usual]: {unit: 'ms'}, [rare]: {unit: 'ms'}}, async bench => {
		const {list, large} = await peer.views(bench);
		const subject = large ?? list;
		if (subject === undefined) throw new Error('it shows nothing that can be walked through');
		const program = begin(subject);
		await program.settles(subject.wanted);
		await program.quiet(1000);
		if (large === undefined) {
			// A list of one feed has nowhere to go; its posts have.
			program.press('\r');
			await program.settles('Post ');
		}
		const times: number[] = [];
		for (let key = 0; key < count; key++) {
			program.press('j');
			times.push(await program.settles());
			await sleep(5);
		}
		await program.stop();
		return {[usual]: spreadOf(times), [rare]: spreadOf(times, 0.99)};
	});
};

/** The same for this reader and for other programs that are found on the path. */
export const peers: Group = ({isShort}) => {
	const all = [ours, ...[less, glow, newsboat, frogmouth].filter(isOnPath)];
	// Alone there is nothing to compare.
	if (isShort || all.length === 1) return [];
	const views: readonly View[] = ['list', 'post', 'large'];
	return [
		...views.map(view =>
			screens(
				view,
				all.filter(({can}) => can.includes(view)),
				9,
			),
		),
		...all.map(peer => steps(peer, 100)),
	];
};
