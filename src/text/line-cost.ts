// On the scale of the costs of breaks: a line that is empty by a tenth costs 100, by a fifth 400.
const emptyLine = 10_000;
const emptyFilledLine = 2000;
const oneWordEnd = 300;
const shortWordEnd = 2500;
const stubEnd = 600;

/** What every line costs, so that a paragraph does not become longer for the sake of its edge. */
export const costOfLine = 30;
/** What a line costs that ends in a hyphen like the one above. */
export const costOfHyphenAgain = 400;
/** What a line costs that is too wide since it cannot be broken. */
export const costOfTooWide = 1e9;

/**
 * What the empty part of a line costs: its square, so that two lines share a gap. Lines that could have been broken at any
 * character (`isFilled`) pay for each cell alike and are so filled one after the other. Costs are whole numbers: what is
 * equally good has to compare as equal.
 */
export const costOfGap = (width: number, room: number, isFilled: boolean): number => {
	const gap = room - width;
	return isFilled
		? gap * Math.round(emptyFilledLine / room)
		: Math.round((gap * gap * emptyLine) / (room * room));
};

/** What the last line costs: nothing, unless it is short; one word alone more than two. */
export const costOfEnd = (width: number, room: number, isOneWord: boolean): number => {
	const part = width / room;
	return Math.round(
		isOneWord ? oneWordEnd + shortWordEnd * Math.max(1 - part * 3, 0) : stubEnd * Math.max(1 - part * 5, 0),
	);
};
