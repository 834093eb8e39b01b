import process from 'node:process';

/** Characters handed to the stream at once: neither line by line nor a whole archive in one piece. */
const chunkLength = 1 << 16;

/** Writes pieces of text to standard output, no faster than they are taken. */
export const writeOut = async (pieces: Iterable<string>): Promise<void> => {
	let chunk = '';
	for (const piece of pieces) {
		chunk += piece;
		if (chunk.length < chunkLength) continue;
		if (!process.stdout.write(chunk)) await new Promise(resolve => process.stdout.once('drain', resolve));
		chunk = '';
	}
	if (chunk !== '') process.stdout.write(chunk);
};
