/** What the program draws, for the ear: signs as words or as the pauses they stand for. The texts of posts are said as they are. */
export const inWords = (line: string): string =>
	line
		.replaceAll(/\s*·\s*/g, ', ')
		.replaceAll(/(\d) ?%/g, '$1 per cent')
		.replaceAll(/←\s*/g, 'back to ')
		.replaceAll(/→\s*/g, 'to ')
		.replaceAll(/[\u2190-\u21FF\u2500-\u25FF★]/g, '')
		.replaceAll(/\s+/g, ' ')
		.trim();
