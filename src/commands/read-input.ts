import process from 'node:process';

/** Everything that comes on standard input, however slowly. */
export const readInput = async (): Promise<Buffer> => {
	const chunks: Buffer[] = [];
	for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
	return Buffer.concat(chunks);
};
