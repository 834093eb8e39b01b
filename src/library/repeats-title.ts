/** Letters and digits alone tell whether a heading says the same as the title. */
const essence = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** True when the words of a heading say the same as a title. */
export const repeatsTitle = (heading: string, title: string): boolean =>
	// Nearly always they are the same, and then nothing has to be compiled to see it.
	heading === title ||
	(essence(heading) === '' ? heading.trim() === title.trim() : essence(heading) === essence(title));
