import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {createProse} from './prose.ts';

/** Stands in the first screen of every single post, at 120x40. */
export const firstScreenWords = 'This sentence stands on the first screen.';

/** Stands in the text of one post in five hundred, and is like no title. */
export const rareWord = 'xylophone';

/** Words that stand in the text of nearly every post, and are like no title. */
export const commonWords = ['jazz', 'dozen', 'puzzled', 'exactly'] as const;

/** Posts and folders to measure with, made when they are first asked for, the same on every machine. */
export type Corpus = {
	/** A post that takes five minutes to read, with everything a post may hold. */
	readonly fiveMinutes: () => string;
	/** A post of so many kilobytes. */
	readonly post: (kilobytes: number) => string;
	/** A folder of so many posts of a few hundred words. */
	readonly posts: (count: number) => string;
};

/** A folder of posts, and a home in which it has been read. */
export type Archive = {readonly count: number; readonly folder: string; readonly home: string};

const beginning = (seed: number, title: string): string => {
	const prose = createProse(seed);
	return `${prose.head(title)}\n${prose.paragraph(2)}\n\n${firstScreenWords}\n\n`;
};

/** Words of a post that takes five minutes, at 230 a minute. */
const fiveMinutesOfWords = 1150;

const fiveMinutesText = (): string => {
	const prose = createProse(5);
	let text = beginning(5, 'A post of five minutes');
	while (text.split(/\s+/).length < fiveMinutesOfWords) text += `${prose.section()}\n\n`;
	return text;
};

const sizedText = (kilobytes: number): string => {
	const prose = createProse(kilobytes);
	const parts = [beginning(kilobytes, `A post of ${kilobytes} kB`)];
	let bytes = 0;
	while (bytes < kilobytes * 1000) {
		const section = `${prose.section()}\n\n`;
		parts.push(section);
		bytes += Buffer.byteLength(section);
	}
	return parts.join('');
};

const smallPost = (index: number): string => {
	const prose = createProse(1_000_000 + index);
	const sections = Array.from({length: 2 + prose.below(4)}, () => prose.section());
	const rare = index % 500 === 250 ? `\n\nOnce there was a ${rareWord}.` : '';
	return `${prose.head(`${prose.title()} ${index}`)}\n${sections.join('\n\n')}${rare}\n`;
};

const writePosts = (folder: string, count: number): void => {
	for (let index = 0; index < count; index++) {
		// Folders of a thousand, as archives by month have them.
		const part = path.join(folder, String(Math.floor(index / 1000)).padStart(3, '0'));
		if (index % 1000 === 0) mkdirSync(part, {recursive: true});
		writeFileSync(path.join(part, `post-${index}.md`), smallPost(index));
	}
};

/** Makes things on demand below a folder. */
export const createCorpus = (root: string): Corpus => {
	const made = new Set<string>();
	const once = (name: string, make: (target: string) => void): string => {
		const target = path.join(root, name);
		if (!made.has(target)) make(target);
		made.add(target);
		return target;
	};
	return {
		fiveMinutes: () => once('five-minutes.md', target => writeFileSync(target, fiveMinutesText())),
		post: kilobytes => once(`${kilobytes}-kb.md`, target => writeFileSync(target, sizedText(kilobytes))),
		posts: count => once(`${count}-posts`, target => writePosts(target, count)),
	};
};
