import {cpSync, existsSync, readdirSync} from 'node:fs';
import path from 'node:path';
import type {Archive, Corpus} from './corpus.ts';
import {type Reader, sleep, startReader} from './program.ts';

/** A number as the list writes it, with its digits in threes. */
export const grouped = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, ' ');

/** What the list says when all posts have been read. */
export const wholeList = (count: number): string => `${grouped(count)} posts  ·`;

/** What the list says as soon as it stands: from the index it does so before the files were looked at. */
export const someList = (count: number): string => `${grouped(count)} posts`;

/** The bar under an open post, wherever in it the reader is. */
export const isPost = (text: string): boolean => /min left|the end/.test(text);

/** Milliseconds that a large library may take. */
const patience = 180_000;

const hasIndex = (home: string): boolean => {
	const folder = path.join(home, 'cache/writing-tui/index');
	return existsSync(folder) && readdirSync(folder).some(name => name.endsWith('.ndjson'));
};

/** Reads a folder for the first time, opens a post, and leaves when all that is kept for the next start is written. */
const readOnce = async (program: Reader, {folder, home, count}: Archive): Promise<void> => {
	const reader = startReader(program, [folder], {home, patience});
	await reader.shows(wholeList(count));
	const deadline = performance.now() + patience;
	while (!hasIndex(home) && performance.now() < deadline) await sleep(50);
	await reader.quiet(1000);
	reader.press('\r');
	await reader.shows(isPost);
	await reader.quiet(1000);
	reader.press('Q');
	await reader.ended;
};

/** Libraries and homes of people who have read before. */
export type Archives = {
	/** A library with a home in which it has been read, made when it is first asked for. Who changes a mark in it takes a used home. */
	readonly archive: (count: number) => Promise<Archive>;
	/** A new home in which the program has been used, so that what it keeps of itself is there. */
	readonly usedHome: () => Promise<string>;
};

/** Posts in the library that a used home has read. */
const few = 10;

/** Libraries and homes for a program, in folders that `folder` makes. */
export const createArchives = (program: Reader, corpus: Corpus, folder: () => string): Archives => {
	const known = new Map<number, Promise<Archive>>();
	const make = async (count: number): Promise<Archive> => {
		const made = {count, folder: corpus.posts(count), home: folder()};
		await readOnce(program, made);
		return made;
	};
	const archive = (count: number): Promise<Archive> => {
		const found = known.get(count) ?? make(count);
		known.set(count, found);
		return found;
	};
	return {
		archive,
		async usedHome() {
			const home = folder();
			cpSync((await archive(few)).home, home, {recursive: true});
			return home;
		},
	};
};
