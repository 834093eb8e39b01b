import {besideColumn} from '../state/geometry.ts';
import type {Session} from '../state/session.ts';
import {click} from './click.ts';
import type {Context, Performed} from './context.ts';
import type {MouseEvent} from './mouse-event.ts';
import {movePanel} from './move-commands.ts';

/** Lines the wheel moves at a time, as terminals do. */
const wheelLines = 3;

/** Scrolls what is under the pointer: the post beside the list, a panel, else the list or the open post. */
const turnWheel = (direction: 1 | -1, column: number, context: Context): Performed => {
	const {store, effects} = context;
	const {open, panel, size} = store.get();
	const beside = open === null ? besideColumn(size.columns) : null;
	if (beside !== null && column >= beside.left)
		return store.dispatch({type: 'move-beside', lines: direction * wheelLines});
	if (panel !== null) return movePanel(context, 'line', direction, wheelLines);
	store.dispatch({type: 'move', by: 'line', direction, count: wheelLines, at: effects.now()});
};

/** True when what was pressed on still stands where it stood. */
const isShown = (before: Session, session: Session): boolean =>
	(['open', 'panel', 'search', 'list', 'size', 'look'] as const).every(
		part => before[part] === session[part],
	);

/**
 * Makes a function that does what the mouse means. A click is done when the button is let go, and only where it was pressed: who moves
 * with it held down selects text, or thought better of it.
 */
export const createMouse = (context: Context): ((event: MouseEvent) => Performed) => {
	let pressed: (Pick<MouseEvent, 'column' | 'row'> & {readonly session: Session}) | null = null;
	return ({kind, column, row}) => {
		const before = pressed;
		const session = context.store.get();
		pressed = kind === 'press' ? {column, row, session} : null;
		if (kind === 'wheel-up') return turnWheel(-1, column, context);
		if (kind === 'wheel-down') return turnWheel(1, column, context);
		const isClick = kind === 'release' && before?.column === column && before.row === row;
		if (isClick && isShown(before.session, session)) return click(column, row, context);
	};
};
