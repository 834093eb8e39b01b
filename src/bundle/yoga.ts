import loadYoga, {wasm} from 'original:yoga-layout/dist/binaries/yoga-wasm-base64-esm.js';
import wrapAssembly from 'original:yoga-layout/dist/src/wrapAssembly.js';

// Compiling at once costs a few milliseconds less than the asynchronous way, and needs no top-level await.
const assembly = {
	instantiateWasm(imports: WebAssembly.Imports, done: (instance: object) => void) {
		const instance = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(wasm, 'base64')), imports);
		done(instance);
		return instance.exports;
	},
};
loadYoga(assembly);

export default wrapAssembly(assembly);
export * from 'original:yoga-layout/dist/src/generated/YGEnums.js';
