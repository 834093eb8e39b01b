/** What is behind the text. */
export type Background = 'dark' | 'light';

/** Asks the terminal for its background color (OSC 11); it answers among the keys, or not at all. */
export const askBackground = '\u001B]11;?\u001B\\';

/** The answer: four digits for a share of each color, or fewer. */
const answer = /^\u001B\]11;rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})/i;

const share = (hex: string): number => Number.parseInt(hex, 16) / (16 ** hex.length - 1);

/** Whether a report from the terminal names a dark or a light background; undefined when it names none. */
export const readBackground = (report: string): Background | undefined => {
	const [, red, green, blue] = answer.exec(report) ?? [];
	if (red === undefined || green === undefined || blue === undefined) return undefined;
	// Relative luminance by the weights of ITU-R BT.709, on the values as they come: dark and light are far apart.
	return 0.2126 * share(red) + 0.7152 * share(green) + 0.0722 * share(blue) > 0.5 ? 'light' : 'dark';
};
