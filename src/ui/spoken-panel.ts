import {isChoice, type Panel} from '../state/panel.ts';
import type {Session} from '../state/session.ts';
import {topicName} from '../state/shown.ts';
import {inWords} from './in-words.ts';
import type {KeyMap} from './key-map.ts';
import {type Entry, panelEntries, panelTitles} from './panel-entries.ts';
import {counted, inList} from './spoken-count.ts';
import {spokenBinding} from './spoken-key.ts';

/** The name of a fact, which stands before it. */
const nameIn = ({text, lead}: Entry): string => (lead === undefined ? '' : text.slice(0, lead.length).trim());

const entryWords = (entry: Entry): string => {
	const {text, lead, choice, under, binding} = entry;
	if (binding !== undefined) return spokenBinding(binding);
	if (choice === undefined || !('topic' in choice)) {
		const words = [nameIn(entry), inWords(text.slice(lead?.length ?? 0))].filter(Boolean).join(': ');
		return under ? `${words}, under ${under}` : words;
	}
	const name = choice.topic === null ? 'all topics' : topicName(choice.topic);
	return `${name}, ${counted(choice.count, 'post')}`;
};

/** The line that the reader stands at. */
const selectedWords = ({selected}: Panel, entries: readonly Entry[]): readonly string[] => {
	const entry = entries[selected];
	return entry === undefined ? [] : [inList(entryWords(entry), selected, entries.length)];
};

const countWords = (panel: Panel, entries: readonly Entry[]): string => {
	if (entries.length === 0) return 'Nothing with these words';
	return isChoice(panel) ? counted(entries.length, 'entry', 'entries') : counted(entries.length, 'line');
};

/** A panel as it opens: the chosen entry, or all of a text. */
export const wholePanel = (panel: Panel, session: Session, keys: KeyMap): readonly string[] => {
	const entries = panelEntries(panel, session, keys);
	const head = `${panelTitles[panel.kind]}, ${countWords(panel, entries)}`;
	return [head, ...(isChoice(panel) ? selectedWords(panel, entries) : entries.map(entryWords))];
};

/** A panel that is typed into: how much is left, and the chosen entry; the lines of a text once the typing has ended. */
const narrowed = (panel: Panel, session: Session, keys: KeyMap): readonly string[] => {
	const entries = panelEntries(panel, session, keys);
	const count = countWords(panel, entries);
	if (entries.length === 0) return [count];
	if (isChoice(panel)) return selectedWords(panel, entries);
	if (panel.narrowing) return [count];
	return panel.query === '' ? [`All ${count} again`] : entries.map(entryWords);
};

/** What changed in an open panel. */
export const panelChange = (
	before: Panel,
	panel: Panel,
	session: Session,
	keys: KeyMap,
): readonly string[] => {
	if (before.kind !== panel.kind) return wholePanel(panel, session, keys);
	if (panel.narrowing && !before.narrowing && panel.query === before.query) return ['Type words'];
	if (before.query !== panel.query || before.narrowing !== panel.narrowing)
		return narrowed(panel, session, keys);
	return before.selected === panel.selected ? [] : selectedWords(panel, panelEntries(panel, session, keys));
};
