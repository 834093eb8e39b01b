import {listColumn, listRows} from '../state/geometry.ts';
import {rowsFrom} from '../state/list-window.ts';
import {isChoice} from '../state/panel.ts';
import {rowsOfHit} from '../state/search.ts';
import {listShape, type Session} from '../state/session.ts';
import type {Context, Performed} from './context.ts';
import {followAt} from './link-commands.ts';
import {openSelected} from './list-commands.ts';
import {chooseFromPanel} from './panel-commands.ts';
import {panelEntryAt} from './panel-lines.ts';

/** The entry of the list, or of the results of a search, under a row of the window. */
const entryAt = (session: Session, row: number): number | undefined => {
	const {search, shown, list, size} = session;
	const {head} = listRows(size);
	if (row < head) return undefined;
	if (search === null) {
		const shownRow = rowsFrom(shown.posts, list, listShape(session))[row - head];
		return shownRow !== undefined && 'index' in shownRow ? shownRow.index : undefined;
	}
	let used = head;
	for (let index = search.top; index < search.hits.length; index++) {
		const hit = search.hits[index];
		used += hit === undefined ? 0 : rowsOfHit(hit);
		if (row < used) return index;
	}
	return undefined;
};

/** A click: selects in the list and opens what is selected already, chooses from a panel, follows links in a post. */
export const click = (column: number, row: number, context: Context): Performed => {
	const {store, keys} = context;
	const session = store.get();
	const {panel, open} = session;
	if (panel !== null) {
		const selected = isChoice(panel) ? panelEntryAt({column, row}, panel, session, keys) : undefined;
		if (selected === undefined) return;
		store.dispatch({type: 'scroll-panel', selected});
		return chooseFromPanel(context);
	}
	if (open !== null) return followAt(column, row, open, session, context);
	const index = entryAt(session, row);
	const {left, width} = listColumn(session.size.columns);
	if (index === undefined || column < left || column >= left + width) return;
	if (index === (session.search ?? session.list).selected) return openSelected(context);
	store.dispatch({type: 'select', index});
};
