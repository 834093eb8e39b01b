import {type Handler, withOpen} from './context.ts';
import {postColumn} from './window-column.ts';

/** The columns a text may be set in, and how many a key adds or takes. */
const narrowest = 40;
const widest = 120;
const widthStep = 4;

/** Says how wide the text is, and that it can be no wider or narrower. */
const widthSentence = (width: number, isLast: boolean, direction: 1 | -1): string => {
	if (!isLast) return `${width} columns`;
	if (direction < 0) return `${width} columns, the narrowest`;
	return `${width} columns, the widest${width < widest ? ' in this window' : ''}`;
};

const changeWidth = (direction: 1 | -1) =>
	withOpen((_, session, {store}) => {
		const {look, size} = session;
		const {width} = postColumn(session);
		// What the window does not hold is not asked for, so that the way back begins at what is seen.
		const most = postColumn({look: {...look, measure: widest}, size}).width;
		const measure =
			direction > 0 ? Math.min(most, width + widthStep) : Math.max(narrowest, width - widthStep);
		const isLast = direction > 0 ? measure <= width : measure >= width;
		if (!isLast) store.dispatch({type: 'change-look', look: {measure}});
		store.dispatch({type: 'say', message: widthSentence(isLast ? width : measure, isLast, direction)});
	});

/** Columns that wide code is moved by. */
const codeStep = 8;

const shiftCode = (direction: 1 | -1) =>
	withOpen(({find}, {look}, {store}) => {
		const shown = find?.codeShift ?? look.codeShift ?? 0;
		const codeShift = Math.max(0, shown + direction * codeStep);
		store.dispatch({type: 'change-look', look: {codeShift, codeWrap: false}});
	});

const wrapCode = withOpen((_, {look}, {store}) => {
	const codeWrap = look.codeWrap !== true;
	store.dispatch({type: 'change-look', look: {codeWrap}});
	store.dispatch({type: 'say', message: codeWrap ? 'Wide code is wrapped' : 'Wide code is not wrapped'});
});

const changeTheme: Handler = ({store, effects}) => {
	const theme = effects.nextTheme(store.get().look.theme);
	store.dispatch({type: 'change-look', look: {theme, paint: effects.paintOf(theme)}});
	store.dispatch({type: 'say', message: `Theme ${theme}`});
};

/** How posts are set and drawn. */
export const lookCommands = {
	narrower: changeWidth(-1),
	wider: changeWidth(1),
	theme: changeTheme,
	'code-left': shiftCode(-1),
	'code-right': shiftCode(1),
	'wrap-code': wrapCode,
} as const;
