/**
 * Content written twice: to compare the halves finds every damage that does not strike both alike, and is a single native call, where
 * a sum in JavaScript takes milliseconds and node's own stand in modules that take as long to load.
 */
export const doubled = (content: Buffer): Buffer => Buffer.concat([content, content]);

/** The content of what `doubled` made; null when it is damaged, or empty. */
export const undoubled = (bytes: Buffer): Buffer | null => {
	const half = bytes.length / 2;
	const content = bytes.subarray(0, half);
	return half > 0 && Number.isInteger(half) && content.equals(bytes.subarray(half)) ? content : null;
};
