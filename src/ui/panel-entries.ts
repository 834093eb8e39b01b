import type {Heading} from '../render/document.ts';
import type {Place} from '../render/line.ts';
import type {Paint} from '../render/theme.ts';
import type {Panel} from '../state/panel.ts';
import {comparePlaces, topOf} from '../state/reading-view.ts';
import {currentPost, type OpenPost, type Session} from '../state/session.ts';
import {countTopics, type Topic, topicName} from '../state/shown.ts';
import {padStart} from '../text/truncate.ts';
import {detailLines} from './detail-lines.ts';
import {helpLines} from './help-lines.ts';
import type {Binding, KeyMap} from './key-map.ts';

/** One line of a panel. */
export type Entry = {
	readonly text: string;
	/** What choosing it means; nothing for lines that are only read. */
	readonly choice?: {readonly place: Place} | {readonly topic: Topic | null; readonly count: number};
	/** Drawn by its role; plain when absent. */
	readonly role?: keyof Paint;
	/** The beginning of the text that is drawn apart from the rest: keys, the name of a fact. */
	readonly lead?: {readonly length: number; readonly role: keyof Paint};
	/** The headings that a heading stands under, from the outermost; where the line does not stand below theirs. */
	readonly under?: string;
	/** The keys and the words that the line is made of. */
	readonly binding?: Binding;
};

/** Between headings of which each stands under the one before. */
export const underSign = ' › ';

/** Case, accents and typographic quotes make no difference when a panel is narrowed. */
const folded = (text: string): string =>
	text
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.replace(/[‘’]/g, "'")
		.toLowerCase();

/** The headings of a post, indented by their depth; those of a narrowed outline say what they stand under instead. */
const outline = ({document}: OpenPost, isNarrowed: boolean): readonly Entry[] => {
	const highest = document.headings.reduce((least, {depth}) => Math.min(least, depth), 6);
	let around: readonly Heading[] = [];
	return document.headings.map(heading => {
		const {depth, text, place} = heading;
		const above = around.filter(outer => outer.depth < depth);
		around = [...above, heading];
		const choice = {place};
		if (!isNarrowed) return {text: '  '.repeat(depth - highest) + text, choice};
		return {text, choice, under: above.map(outer => outer.text).join(underSign)};
	});
};

const topics = (session: Session): readonly Entry[] => {
	const {library, record, shown} = session;
	const {count: all, topics: counted} = countTopics(library, record, shown.show);
	const width = String(all).length;
	const line = (count: number, name: string) => `${padStart(String(count), width)}  ${name}`;
	return [
		{
			text: line(all, shown.show === 'all' ? 'all posts' : `all ${shown.show} posts`),
			choice: {topic: null, count: all},
		},
		...counted.map(({kind, name, count}) => ({
			text: line(count, topicName({kind, name})),
			choice: {topic: {kind, name}, count},
		})),
	];
};

/** Everything a panel holds, before it is narrowed. */
const allEntries = (panel: Panel, session: Session, keys: KeyMap): readonly Entry[] => {
	const post = currentPost(session);
	switch (panel.kind) {
		case 'help':
			return helpLines(keys);
		case 'details':
			return post === undefined ? [] : detailLines(post, session, panel.words);
		case 'outline':
			return session.open === null ? [] : outline(session.open, panel.query.trim() !== '');
		case 'topics':
			return topics(session);
	}
};

/** The lines of a panel that hold every word of its query. */
export const panelEntries = (panel: Panel, session: Session, keys: KeyMap): readonly Entry[] => {
	const all = allEntries(panel, session, keys);
	const entries = panel.isHeard === true ? all.filter(({text}) => text !== '') : all;
	const words = folded(panel.query).split(/\s+/).filter(Boolean);
	if (words.length === 0) return entries;
	return entries.filter(({text, under = ''}) => {
		const own = folded(text);
		const whole = `${folded(under)} ${own}`;
		// The words may name what a heading stands under, but not that alone.
		return words.some(word => own.includes(word)) && words.every(word => whole.includes(word));
	});
};

/** Index of the heading that the first visible line stands under; -1 before the first heading. */
export const currentHeading = (open: OpenPost, session: Session): number => {
	const top = topOf(open, session);
	return open.document.headings.findLastIndex(({place}) => comparePlaces(place, top) <= 0);
};

/** What panels are called. */
export const panelTitles: Readonly<Record<Panel['kind'], string>> = {
	help: 'Keys',
	details: 'Details',
	outline: 'Outline',
	topics: 'Topics',
};
