/** Thirty-two bits of a text as eight hexadecimal digits (FNV-1a over its UTF-16 units): finds damage, not malice. */
export const checksum = (text: string): string => {
	let hash = 0x811c9dc5;
	for (let index = 0; index < text.length; index++)
		hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	return (hash >>> 0).toString(16).padStart(8, '0');
};
