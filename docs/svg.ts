import type {IBuffer, IBufferCell} from '@xterm/headless';

/** Colors of a terminal: its background and text, and the sixteen that programs choose from. */
export type Palette = {
	readonly background: string;
	readonly foreground: string;
	readonly colors: readonly string[];
};

export const dark: Palette = {
	background: '#16181d',
	foreground: '#d8d5cd',
	colors: [
		...['#2b2e36', '#e0777d', '#98bb78', '#dcb76c', '#7aa6e0', '#bf8fd6', '#67b3ba', '#d8d5cd'],
		...['#767b87', '#ec8f94', '#aed08f', '#ebca86', '#97bdf0', '#d2a8e6', '#84cad0', '#f4f2ec'],
	],
};

export const light: Palette = {
	background: '#fbf9f4',
	foreground: '#2c2b29',
	colors: [
		...['#2c2b29', '#b03a3a', '#3f7a35', '#8a6410', '#2c5fa8', '#7d3f98', '#14727b', '#e7e3da'],
		...['#77736c', '#c64f4f', '#4f8f44', '#a2781f', '#3d74c4', '#9352ae', '#21868f', '#fbf9f4'],
	],
};

const cellWidth = 8.4;
const lineHeight = 19;
const padding = 16;
const font =
	'font-family="ui-monospace, SF Mono, Menlo, Consolas, DejaVu Sans Mono, monospace" font-size="14"';

const escaped = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const hex = (value: number): string => `#${value.toString(16).padStart(6, '0')}`;

/** One of xterm's 256 colors: the palette's sixteen, a 6x6x6 cube, 24 grays. */
const indexed = (index: number, palette: Palette): string => {
	if (index < 16) return palette.colors[index] ?? palette.foreground;
	if (index >= 232) return hex((8 + (index - 232) * 10) * 0x010101);
	const level = (step: number) => (step === 0 ? 0 : 55 + step * 40);
	const cube = index - 16;
	return hex((level(Math.floor(cube / 36)) << 16) | (level(Math.floor(cube / 6) % 6) << 8) | level(cube % 6));
};

const foregroundOf = (cell: IBufferCell, palette: Palette): string =>
	cell.isFgDefault()
		? palette.foreground
		: cell.isFgRGB()
			? hex(cell.getFgColor())
			: indexed(cell.getFgColor(), palette);

const backgroundOf = (cell: IBufferCell, palette: Palette): string =>
	cell.isBgDefault()
		? palette.background
		: cell.isBgRGB()
			? hex(cell.getBgColor())
			: indexed(cell.getBgColor(), palette);

type Run = {
	readonly x: number;
	width: number;
	text: string;
	readonly style: string;
	readonly background: string;
};

const styleOf = (cell: IBufferCell, color: string): string =>
	[
		`fill="${color}"`,
		cell.isBold() !== 0 && 'font-weight="bold"',
		cell.isItalic() !== 0 && 'font-style="italic"',
		cell.isDim() !== 0 && 'opacity="0.62"',
		cell.isUnderline() !== 0 && 'text-decoration="underline"',
		cell.isStrikethrough() !== 0 && 'text-decoration="line-through"',
	]
		.filter(Boolean)
		.join(' ');

/** The cells of a row, those of one style together. */
const runsOf = (buffer: IBuffer, row: number, columns: number, palette: Palette): readonly Run[] => {
	const line = buffer.getLine(row);
	const runs: Run[] = [];
	for (let x = 0; line !== undefined && x < columns; x++) {
		const cell = line.getCell(x);
		if (cell === undefined || cell.getWidth() === 0) continue;
		const [color, background] =
			cell.isInverse() === 0
				? [foregroundOf(cell, palette), backgroundOf(cell, palette)]
				: [backgroundOf(cell, palette), foregroundOf(cell, palette)];
		const style = styleOf(cell, color);
		const text = cell.getChars() || ' ';
		const last = runs.at(-1);
		// A wide character stands alone: fonts disagree about its width, its neighbors must not move with it.
		const alone = cell.getWidth() > 1;
		if (
			last?.style === style &&
			last.background === background &&
			!alone &&
			last.width === last.text.length
		) {
			last.text += text;
			last.width++;
		} else {
			runs.push({x, width: cell.getWidth(), text, style, background});
		}
	}
	return runs;
};

const drawRun = ({x, width, text, style, background}: Run, top: number, palette: Palette): string => {
	const left = padding + x * cellWidth;
	const extent = width * cellWidth;
	const ground =
		background === palette.background
			? ''
			: `<rect x="${left.toFixed(1)}" y="${top}" width="${extent.toFixed(1)}" height="${lineHeight}" fill="${background}"/>`;
	// Some viewers drop the spaces around a text, so it begins and ends where there is something to see.
	const start = text.length - text.trimStart().length;
	const shown = text.trim();
	if (shown === '') return ground;
	const from = (left + start * cellWidth).toFixed(1);
	const length = (width === text.length ? shown.length * cellWidth : extent).toFixed(1);
	return `${ground}<text x="${from}" y="${top + 14}" textLength="${length}" ${style}>${escaped(shown)}</text>`;
};

/** What a terminal shows at one moment, as the inside of an SVG. */
export type Still = {readonly columns: number; readonly rows: number; readonly body: string};

/** Takes a still of a terminal's screen. */
export const takeStill = (buffer: IBuffer, columns: number, rows: number, palette: Palette): Still => {
	const lines = Array.from({length: rows}, (_, row) =>
		runsOf(buffer, row, columns, palette)
			.map(run => drawRun(run, padding + row * lineHeight, palette))
			.join(''),
	);
	return {columns, rows, body: lines.filter(line => line !== '').join('\n')};
};

const svg = ({columns, rows}: Still, title: string, inside: string, palette: Palette): string => {
	const width = Math.ceil(columns * cellWidth + 2 * padding);
	const height = rows * lineHeight + 2 * padding;
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" ${font} xml:space="preserve">
<title>${escaped(title)}</title>
<rect width="${width}" height="${height}" rx="8" fill="${palette.background}"/>
${inside}
</svg>
`;
};

/** A still as a picture. */
export const toSvg = (still: Still, title: string, palette: Palette): string =>
	svg(still, title, still.body, palette);

/** A moment of a recording, and how long it is shown, in milliseconds. */
export type Moment = {readonly still: Still; readonly milliseconds: number};

/** Moments one after the other, again and again. */
export const toAnimatedSvg = (moments: readonly Moment[], title: string, palette: Palette): string => {
	const total = moments.reduce((sum, {milliseconds}) => sum + milliseconds, 0);
	let past = 0;
	const frames = moments.map(({still, milliseconds}) => {
		const start = past / total;
		past += milliseconds;
		const end = past / total;
		const times = `0;${start.toFixed(4)};${end.toFixed(4)}`;
		const values = 'hidden;visible;hidden';
		return `<g visibility="hidden"><animate attributeName="visibility" values="${values}" keyTimes="${times}" dur="${total}ms" calcMode="discrete" repeatCount="indefinite"/>${still.body}</g>`;
	});
	const [first] = moments;
	return first === undefined ? '' : svg(first.still, title, frames.join('\n'), palette);
};
