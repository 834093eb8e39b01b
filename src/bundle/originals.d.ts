// Inner files of dependencies, under the names that dependencies/replace-file.ts resolves.

declare module 'original:ink/build/output.js' {
	/** One call on the frame buffer. */
	export type Operation = {
		readonly type: 'write' | 'clip' | 'unclip';
		readonly x: number;
		readonly y: number;
		readonly text: string;
		/** What the components around a text do to each of its lines. */
		readonly transformers: ReadonlyArray<(line: string, index: number) => string>;
	};

	export default class Output {
		readonly operations: readonly Operation[];
		readonly height: number;
		get(): {output: string; height: number};
	}
}

declare module 'original:ink/build/log-update.js' {
	/** What is written to: standard output. */
	export type Stream = {
		readonly rows: number;
		write(text: string): boolean;
	};
	export type LogUpdateOptions = {readonly showCursor?: boolean; readonly incremental?: boolean};
	/** Brings the terminal from the frame before to this one; returns whether there was anything to do. */
	export type LogUpdate = {
		(text: string): boolean;
		/** The frame that stands on the screen, however it came there. */
		sync(text: string): void;
		clear(): void;
		done(): void;
		reset(): void;
		/** Where the cursor is to stand after the next frame; undefined hides it. */
		setCursorPosition(position: object | undefined): void;
	};
	const logUpdate: {create(stream: Stream, options?: LogUpdateOptions): LogUpdate};
	export default logUpdate;
}

declare module 'original:ink/build/sanitize-ansi.js' {
	const sanitizeAnsi: (text: string) => string;
	export default sanitizeAnsi;
}

declare module 'original:yoga-layout/dist/binaries/yoga-wasm-base64-esm.js' {
	/** The WebAssembly module in base64; taken out of the file by the build. */
	export const wasm: string;
	const loadYoga: (assembly: object) => void;
	export default loadYoga;
}

declare module 'original:yoga-layout/dist/src/wrapAssembly.js' {
	const wrapAssembly: (assembly: object) => object;
	export default wrapAssembly;
}

declare module 'original:yoga-layout/dist/src/generated/YGEnums.js';

/** The part of WebAssembly that is used, which Node has and its types of this version lack. */
declare namespace WebAssembly {
	class Module {
		constructor(bytes: Uint8Array);
	}
	class Instance {
		readonly exports: object;
		constructor(module: Module, imports: object);
	}
}
