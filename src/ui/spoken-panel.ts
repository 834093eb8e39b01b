import {isChoice, type Panel} from '../state/panel.ts';
import type {Session} from '../state/session.ts';
import {inWords} from './in-words.ts';
import type {KeyMap} from './key-map.ts';
import {type Entry, panelEntries, panelTitles} from './panel-entries.ts';
import {counted, inList} from './spoken-count.ts';

const panelHead = (panel: Panel, count: number): string =>
	isChoice(panel)
		? `${panelTitles[panel.kind]}, ${counted(count, 'entry', 'entries')}`
		: panelTitles[panel.kind];

const entryWords = ({selected}: Panel, entries: readonly Entry[]): string =>
	inList(inWords(entries[selected]?.text ?? ''), selected, entries.length);

/** A panel as it opens or is narrowed: the chosen entry, or all of a text. */
export const wholePanel = (panel: Panel, session: Session, keys: KeyMap): readonly string[] => {
	const entries = panelEntries(panel, session, keys);
	const head = panelHead(panel, entries.length);
	if (entries.length === 0) return [head, 'Nothing with these words'];
	if (!isChoice(panel)) return [head, ...entries.map(({text}) => inWords(text))];
	return [head, entryWords(panel, entries)];
};

/** What changed in an open panel. */
export const panelChange = (
	before: Panel,
	panel: Panel,
	session: Session,
	keys: KeyMap,
): readonly string[] => {
	if (before.kind !== panel.kind || before.query !== panel.query) return wholePanel(panel, session, keys);
	if (!isChoice(panel) || before.selected === panel.selected) return [];
	const entries = panelEntries(panel, session, keys);
	return [entryWords(panel, entries)];
};
