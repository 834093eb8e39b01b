import type {OnLoadResult} from 'esbuild';

/** One function of a file that is loaded when the function is first called. */
type LateFunction = {
	readonly name: string;
	/** What the file is required by. */
	readonly file: string;
	/**
	 * The source of what stands in when the file is not there. An update may have taken the program away while it runs, and to read on
	 * without the file is better than no reader.
	 */
	readonly fallback: string;
};

/** A module that exports one function and loads what is behind it in the middle of synchronous work, when it is first called. */
export const lateFunction = ({name, file, fallback}: LateFunction): OnLoadResult => ({
	contents: `
		const load = () => {
			try { return require(${JSON.stringify(file)}).${name}; } catch { return ${fallback}; }
		};
		let loaded;
		export const ${name} = (...given) => (loaded ??= load())(...given);`,
	loader: 'js',
});
