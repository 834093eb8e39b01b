import type {Metafile} from 'esbuild';

/** Source files that are named for each chunk. */
const mostNamed = 8;

/** Prints how many bytes each chunk has, and which of its source files are the heaviest. */
export const printSizes = ({outputs}: Metafile): void => {
	for (const [file, {bytes, inputs}] of Object.entries(outputs)) {
		const heaviest = Object.entries(inputs)
			.sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput)
			.slice(0, mostNamed);
		console.log(`${file} ${bytes}`);
		for (const [input, {bytesInOutput}] of heaviest) console.log(`  ${bytesInOutput} ${input}`);
	}
};
