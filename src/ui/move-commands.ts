import type {Step} from '../state/reading-view.ts';
import type {Context, Handler} from './context.ts';
import {panelHeight, panelView} from './panel-lines.ts';

/** Moves in the panel: its chosen entry, or its text. */
export const movePanel = ({store, keys}: Context, by: Step, direction: 1 | -1, count = 1): void => {
	const session = store.get();
	const {panel} = session;
	if (panel === null) return;
	const {last} = panelView(panel, session, keys);
	const page = panelHeight(session);
	const lines = by === 'line' ? count : by === 'half' ? Math.ceil(page / 2) : by === 'page' ? page : last;
	const selected = Math.min(panel.selected, last) + direction * lines;
	store.dispatch({type: 'scroll-panel', selected: Math.min(Math.max(0, selected), last), direction});
};

const move =
	(by: Step, direction: 1 | -1): Handler =>
	context => {
		const {store, effects} = context;
		if (store.get().panel !== null) return movePanel(context, by, direction);
		store.dispatch({type: 'move', by, direction, at: effects.now()});
	};

/** Movement in whatever is shown. */
export const moveCommands = {
	down: move('line', 1),
	up: move('line', -1),
	'page-down': move('page', 1),
	'page-up': move('page', -1),
	'half-page-down': move('half', 1),
	'half-page-up': move('half', -1),
	first: move('all', -1),
	last: move('all', 1),
} as const;
