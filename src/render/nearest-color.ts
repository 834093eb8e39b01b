/** The five steps of the color cube of xterm's palette, and black (https://invisible-island.net/xterm, 256colres.pl). */
const steps = [0, 95, 135, 175, 215, 255] as const;

/** First of the palette's colors that are the same in every terminal: a cube of 216, then 24 grays. */
const firstFixed = 16;
const firstGray = 232;
const grays = 24;

type Rgb = readonly [red: number, green: number, blue: number];

/** A color of xterm's palette, from 16 to 255, as red, green and blue from 0 to 255. */
export const paletteColor = (index: number): Rgb => {
	if (index >= firstGray) {
		const gray = 8 + 10 * (index - firstGray);
		return [gray, gray, gray];
	}
	const step = (size: number): number => steps[Math.floor((index - firstFixed) / size) % steps.length] ?? 0;
	return [step(36), step(6), step(1)];
};

const linear = (channel: number): number => {
	const share = channel / 255;
	return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/** A color in Oklab, where the distance of two is how different they look (https://bottosson.github.io/posts/oklab/). */
const oklab = (color: Rgb): readonly [lightness: number, redness: number, yellowness: number] => {
	const [red, green, blue] = color.map(linear) as [number, number, number]; // as many as it was made from
	const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
	const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
	const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
	return [
		0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
		1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
		0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
	];
};

const rgbOf = (color: string): Rgb => {
	const value = Number.parseInt(color.slice(1), 16);
	return [value >> 16, (value >> 8) & 0xff, value & 0xff];
};

/** The steps around a part of a color, as numbers of steps. */
const around = (part: number): readonly number[] => {
	const upper = steps.findIndex(step => step >= part);
	return [Math.max(0, upper - 1), upper];
};

/** The colors of the palette around a color: the corners of its cell in the cube, and the two grays of about its lightness. */
const candidates = ([red, green, blue]: Rgb): readonly number[] => {
	const gray = Math.floor(((red + green + blue) / 3 - 8) / 10);
	return [
		...around(red).flatMap(r =>
			around(green).flatMap(g => around(blue).map(b => firstFixed + 36 * r + 6 * g + b)),
		),
		...[gray, gray + 1].map(number => firstGray + Math.min(Math.max(0, number), grays - 1)),
	];
};

const known = new Map<string, number>();

/**
 * The color of xterm's palette, from 16 to 255, that looks most like `#rrggbb`. Rounding each of its parts, as chalk does, makes a
 * blue of a dark gray that is not quite neutral.
 */
export const nearestColor = (color: `#${string}`): number => {
	// Many roles share a color.
	const nearest = known.get(color) ?? findNearest(color);
	known.set(color, nearest);
	return nearest;
};

const findNearest = (color: string): number => {
	const wanted = rgbOf(color);
	const [lightness, redness, yellowness] = oklab(wanted);
	let nearest = firstFixed;
	let least = Number.POSITIVE_INFINITY;
	for (const index of candidates(wanted)) {
		const [light, red, yellow] = oklab(paletteColor(index));
		const distance = (light - lightness) ** 2 + (red - redness) ** 2 + (yellow - yellowness) ** 2;
		if (distance < least) {
			least = distance;
			nearest = index;
		}
	}
	return nearest;
};
