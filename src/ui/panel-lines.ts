import type {Paint} from '../render/theme.ts';
import {postRows} from '../state/geometry.ts';
import {isChoice, type Panel} from '../state/panel.ts';
import type {Session} from '../state/session.ts';
import {truncate} from '../text/truncate.ts';
import {displayWidth} from '../text/width.ts';
import {wrapText} from '../text/wrap.ts';
import type {KeyMap} from './key-map.ts';
import {type Entry, panelEntries, panelTitles} from './panel-entries.ts';
import {windowColumn} from './window-column.ts';

/** Rows of a panel above its entries: its title and a blank one, where there is room. */
const titleRows = (height: number): number => (height >= 8 ? 2 : 0);

/** Rows for the entries of a panel. */
export const panelHeight = (session: Session): number => {
	const {body} = postRows(session.size);
	return body - titleRows(body);
};

/** Fewer cells than these are no column for text. */
const leastText = 12;

/** Cells before the lines that continue an entry: they stand under the first letter behind its lead. */
const hangOf = ({text, lead}: Entry, width: number): number => {
	const hang = lead === undefined ? 0 : displayWidth(text.slice(0, lead.length));
	return width - hang < leastText ? 0 : hang;
};

/** Lines that are read are folded at the window's edge; lines to choose from stay one line each. */
const folded = (entries: readonly Entry[], width: number): readonly Entry[] =>
	entries.flatMap(entry => {
		if (displayWidth(entry.text) <= width) return [entry];
		const hang = hangOf(entry, width);
		const pieces = wrapText(entry.text, {width: width - hang, firstWidth: width});
		return pieces.map(({start, end}, index): Entry => {
			const text = entry.text.slice(start, end);
			return index === 0 ? {...entry, text} : {text: ' '.repeat(hang) + text};
		});
	});

/** The lines of a panel as they are drawn, and how far it can be moved. */
export const panelView = (
	panel: Panel,
	session: Session,
	keys: KeyMap,
): {readonly entries: readonly Entry[]; readonly last: number} => {
	const {width} = windowColumn(session);
	const entries = panelEntries(panel, session, keys);
	if (isChoice(panel)) return {entries, last: Math.max(0, entries.length - 1)};
	const lines = folded(entries, width);
	return {entries: lines, last: Math.max(0, lines.length - panelHeight(session))};
};

/** Which lines of a text that the window does not hold as a whole are shown; empty for all others. */
export const panelStatus = (panel: Panel, session: Session, keys: KeyMap): string => {
	if (isChoice(panel)) return '';
	const {entries, last} = panelView(panel, session, keys);
	const top = Math.min(panel.selected, last);
	const end = Math.min(entries.length, top + panelHeight(session));
	return last === 0 ? '' : `${top + 1}–${end} of ${entries.length}`;
};

const drawEntry = ({text, role, lead}: Entry, isChosen: boolean, width: number, paint: Paint): string => {
	const shown = truncate(text, width);
	if (isChosen) return paint.title(shown);
	if (lead !== undefined) return paint[lead.role](shown.slice(0, lead.length)) + shown.slice(lead.length);
	return role === undefined ? shown : paint[role](shown);
};

/** Index of the first entry shown: the chosen one stands in the middle, as far as there is more above and below. */
const firstShown = (panel: Panel, count: number, height: number): number =>
	isChoice(panel)
		? Math.max(0, Math.min(panel.selected - Math.floor(height / 2), count - height))
		: panel.selected;

/** Index of the entry in a row of the window. */
export const panelEntryAt = (
	row: number,
	panel: Panel,
	session: Session,
	keys: KeyMap,
): number | undefined => {
	const {head, body} = postRows(session.size);
	const {entries} = panelView(panel, session, keys);
	const height = panelHeight(session);
	const inPanel = row - head - titleRows(body);
	const index = firstShown(panel, entries.length, height) + inPanel;
	return inPanel >= 0 && inPanel < height && index < entries.length ? index : undefined;
};

/** A panel in place of the list or the post, without the bar. */
export const panelLines = (panel: Panel, session: Session, keys: KeyMap, paint: Paint): readonly string[] => {
	const {left, width} = windowColumn(session);
	const {head, body} = postRows(session.size);
	const height = panelHeight(session);
	const {entries, last} = panelView(panel, session, keys);
	const position = Math.min(panel.selected, last);
	const choice = isChoice(panel);
	const top = firstShown({...panel, selected: position}, entries.length, height);
	const rows = entries.slice(top, top + height).map((entry, row) => {
		const isChosen = choice && top + row === position;
		const edge = choice ? (isChosen ? paint.accent('▌ ') : '  ') : '';
		return edge + drawEntry(entry, isChosen, width - (choice ? 2 : 0), paint);
	});
	const title = paint.title(panelTitles[panel.kind]);
	const nothing = panel.query === '' ? 'Nothing here' : `Nothing with “${panel.query}”`;
	return [
		...new Array<string>(head).fill(''),
		...[title, ''].slice(0, titleRows(body)),
		...(rows.length === 0 ? [paint.dim(truncate(nothing, width))] : rows),
	].map(line => (line === '' ? '' : ' '.repeat(left) + line));
};
