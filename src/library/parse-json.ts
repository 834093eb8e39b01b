import {type Block, isMap} from './front-matter.ts';
import {maxParsed} from './parse-yaml.ts';
import {toValue} from './to-value.ts';

/** Reads a JSON object, with its braces or as bare members. Null when it is none. */
export const parseJson = (block: string): Block | null => {
	if (block.length > maxParsed) return null;
	const text = block.trim();
	try {
		const value = toValue(JSON.parse(text.startsWith('{') ? text : `{${text.replace(/,$/, '')}}`));
		return isMap(value) ? {fields: value, problems: []} : null;
	} catch {
		// Braces that hold no JSON are a template tag or plain text: the body, not a fault.
		return null;
	}
};

/** Index after the object that opens at `start`, quotes respected; -1 when it does not close within the limit. */
export const endOfObject = (text: string, start: number): number => {
	const limit = Math.min(text.length, start + maxParsed);
	let depth = 0;
	let quote = '';
	for (let index = start; index < limit; index++) {
		const sign = text.charAt(index);
		if (quote !== '') {
			if (sign === '\\') index++;
			else if (sign === quote) quote = '';
		} else if (sign === '"' || sign === "'" || sign === '`') quote = sign;
		else if (sign === '{' || sign === '[') depth++;
		else if ((sign === '}' || sign === ']') && --depth === 0) return index + 1;
	}
	return -1;
};
