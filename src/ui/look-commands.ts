import {type Handler, withOpen} from './context.ts';

/** The columns a text may be set in, and how many a key adds or takes. */
const narrowest = 40;
const widest = 120;
const widthStep = 4;

const changeWidth = (direction: 1 | -1) =>
	withOpen((_, {look}, {store}) => {
		const measure = Math.min(widest, Math.max(narrowest, look.measure + direction * widthStep));
		store.dispatch({type: 'change-look', look: {measure}});
		store.dispatch({type: 'say', message: `${measure} columns`});
	});

/** Columns that wide code is moved by. */
const codeStep = 8;

const shiftCode = (direction: 1 | -1) =>
	withOpen((_, {look}, {store}) => {
		const codeShift = Math.max(0, (look.codeShift ?? 0) + direction * codeStep);
		store.dispatch({type: 'change-look', look: {codeShift, codeWrap: false}});
	});

const wrapCode = withOpen((_, {look}, {store}) => {
	const codeWrap = look.codeWrap !== true;
	store.dispatch({type: 'change-look', look: {codeWrap, codeShift: 0}});
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
