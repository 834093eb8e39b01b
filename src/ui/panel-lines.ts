import type {Paint} from '../render/theme.ts';
import {pageRows, postRows} from '../state/geometry.ts';
import {isChoice, type Panel} from '../state/panel.ts';
import type {Session} from '../state/session.ts';
import {truncate} from '../text/truncate.ts';
import {displayWidth} from '../text/width.ts';
import {wrapText} from '../text/wrap.ts';
import type {KeyMap} from './key-map.ts';
import {type Entry, panelEntries, panelTitles, underSign} from './panel-entries.ts';
import {windowColumn} from './window-column.ts';

/** Rows of a panel above its entries: its title and a blank one, where there is room. */
const titleRows = (height: number): number => (height >= 8 ? 2 : 0);

/** Rows for the entries of a panel. */
export const panelHeight = (session: Session): number => {
	const rows = pageRows(session.size);
	return rows - titleRows(rows);
};

/** Fewer cells than these are no column for text. */
const leastText = 16;

/** Cells before a text that stands below its lead, as all do where there is no room behind it. */
const belowIndent = 2;

/** An entry on as many lines as it needs: those that continue it stand under the first letter behind its lead. */
const wrapEntry = (entry: Entry, width: number): readonly Entry[] => {
	const {text, lead} = entry;
	const hang = lead === undefined ? 0 : displayWidth(text.slice(0, lead.length));
	if (lead !== undefined && width - hang < leastText) return wrapBelow(text, lead, width);
	if (displayWidth(text) <= width) return [entry];
	const pieces = wrapText(text, {width: width - hang, firstWidth: width});
	return pieces.map(({start, end}, index): Entry => {
		const line = text.slice(start, end);
		return index === 0 ? {...entry, text: line} : {text: ' '.repeat(hang) + line};
	});
};

/** An entry with its text below its lead. */
const wrapBelow = (text: string, lead: NonNullable<Entry['lead']>, width: number): readonly Entry[] => {
	const name = text.slice(0, lead.length).trimEnd();
	const rest = text.slice(lead.length);
	const indent = Math.min(belowIndent, width - 1);
	return [
		...wrapText(name, {width}).map(({start, end}) => ({text: name.slice(start, end), role: lead.role})),
		...wrapText(rest, {width: width - indent}).map(({start, end}) => ({
			text: ' '.repeat(indent) + rest.slice(start, end),
		})),
	];
};

/** Between an entry and what it stands under, of which fewer cells than these say nothing. */
const underGap = '  ';
const leastUnder = 6;

/** Lines that are read are wrapped at the window's edge; lines to choose from stay one line each. */
const wrapped = (entries: readonly Entry[], width: number): readonly Entry[] =>
	entries.flatMap(entry => wrapEntry(entry, width));

/** The lines of a panel as they are drawn, and how far it can be moved. */
export const panelView = (
	panel: Panel,
	session: Session,
	keys: KeyMap,
): {readonly entries: readonly Entry[]; readonly last: number} => {
	const {width} = windowColumn(session);
	const entries = panelEntries(panel, session, keys);
	if (isChoice(panel) || panel.isHeard === true) return {entries, last: Math.max(0, entries.length - 1)};
	const lines = wrapped(entries, width);
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

/** As much of what an entry stands under as there is room for: the nearest heading, which tells equal ones apart, is the last to give way. */
const fitUnder = (under: string, room: number): string => {
	const headings = under.split(underSign);
	const ends = headings.map((_, index) => ['…', ...headings.slice(index)].join(underSign));
	const fitting = [under, ...ends.slice(1)].find(words => displayWidth(words) <= room);
	return fitting ?? truncate(headings.at(-1) ?? '', room);
};

/** What an entry stands under, behind it as far as there is room. */
const drawUnder = ({text, under = ''}: Entry, width: number, paint: Paint): string => {
	const room = width - displayWidth(text) - underGap.length;
	return under === '' || room < leastUnder ? '' : underGap + paint.dim(fitUnder(under, room));
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

/** Index of the entry in a cell of the window; undefined beside the panel as well. */
export const panelEntryAt = (
	{column, row}: {readonly column: number; readonly row: number},
	panel: Panel,
	session: Session,
	keys: KeyMap,
): number | undefined => {
	const {left, width} = windowColumn(session);
	if (column < left || column >= left + width) return undefined;
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
		const room = width - (choice ? 2 : 0);
		return edge + drawEntry(entry, isChosen, room, paint) + drawUnder(entry, room, paint);
	});
	const title = paint.title(panelTitles[panel.kind]);
	const nothing = panel.query === '' ? 'Nothing here' : `Nothing with “${panel.query}”`;
	return [
		...new Array<string>(head).fill(''),
		...[title, ''].slice(0, titleRows(body)),
		...(rows.length === 0 ? [paint.dim(truncate(nothing, width))] : rows),
	].map(line => (line === '' ? '' : ' '.repeat(left) + line));
};
