import type {Paint} from '../render/theme.ts';
import {padEnd} from '../text/truncate.ts';

/** What sets the page's own colors; both empty for a theme that takes those of the terminal. */
type Page = {readonly color: string; readonly background: string; readonly close: string};

const pages = new WeakMap<Paint, Page>();

const pageOf = (paint: Paint): Page => {
	const known = pages.get(paint);
	if (known !== undefined) return known;
	const [open = '', close = ''] = paint.page('|').split('|');
	const codes = open.match(/\u001B\[[\d;]*m/g) ?? [];
	const isBackground = (code: string) => /^\u001B\[(?:4\d|10\d)[;m]/.test(code);
	const page = {
		color: codes.filter(code => !isBackground(code)).join(''),
		background: codes.filter(isBackground).join(''),
		close,
	};
	pages.set(paint, page);
	return page;
};

/** Which of the page's colors a sequence takes away: extended colors (38;5;n, 38;2;r;g;b) hold numbers that mean nothing of the kind. */
const taken = (parameters: string, {color, background}: Page): string => {
	const codes = parameters.split(';').map(Number);
	let reopen = '';
	for (let at = 0; at < codes.length; at++) {
		const code = codes[at] ?? 0;
		if (code === 38 || code === 48) at += codes[at + 1] === 5 ? 2 : 4;
		else if (code === 39) reopen += color;
		else if (code === 49) reopen += background;
		else if (code === 0) reopen += color + background;
	}
	return reopen;
};

/** A row of the window in the colors of the theme's page, from edge to edge; as it is where the theme has none. */
export const onPage = (row: string, columns: number, paint: Paint): string => {
	const page = pageOf(paint);
	if (page.close === '') return row;
	const whole = padEnd(row, columns);
	const drawn = whole.replaceAll(
		/\u001B\[([\d;]*)m/g,
		(sequence, parameters) => sequence + taken(parameters, page),
	);
	return page.color + page.background + drawn + page.close;
};
