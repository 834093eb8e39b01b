/** Characters of a tag that are looked through for its end. */
const longestTag = 2000;

/** Index behind the tag that begins at a position, over several lines if need be; -1 when it is none or has a blank line. */
export const endOfTag = (text: string, at: number): number => {
	let depth = 0;
	let quote = '';
	const limit = Math.min(text.length, at + longestTag);
	for (let index = at + 1; index < limit; index++) {
		const character = text.charAt(index);
		if (character === '\n' && /^[ \t]*\n/.test(text.slice(index + 1, index + 20))) return -1;
		if (quote !== '') {
			if (character === quote) quote = '';
		} else if (character === '"' || character === "'" || (character === '`' && depth > 0)) quote = character;
		else if (character === '{') depth++;
		else if (character === '}') depth--;
		else if (character === '>' && depth <= 0) return index + 1;
		else if ((character === '<' || character === '`') && depth <= 0) return -1;
	}
	return -1;
};

/** Where an expression in braces ends that begins at a position, strings in it passed over. */
const endOfExpression = (tag: string, at: number): number => {
	let depth = 0;
	let quote = '';
	for (let index = at; index < tag.length; index++) {
		const character = tag.charAt(index);
		if (quote !== '') {
			if (character === quote) quote = '';
		} else if (character === '"' || character === "'" || character === '`') quote = character;
		else if (character === '{') depth++;
		else if (character === '}' && --depth === 0) return index + 1;
	}
	return tag.length;
};

/** The text that an expression is, or the path of the file that it asks for. */
const textOf = (expression: string): string | undefined =>
	/^\{\s*(?:require\(\s*)?(?:"([^"\\]*)"|'([^'"\\]*)'|`([^`"$\\]*)`)\s*(?:\)[.\w]*\s*)?\}$/
		.exec(expression)
		?.slice(1)
		.find(text => text !== undefined);

/** A tag whose attributes are texts: expressions of a program are left out unless they are one text. */
const withoutExpressions = (tag: string): string => {
	let read = '';
	let copied = 0;
	for (let at = tag.indexOf('{'); at !== -1; at = tag.indexOf('{', copied)) {
		const end = endOfExpression(tag, at);
		const before = tag.slice(copied, at);
		const text = before.endsWith('=') ? textOf(tag.slice(at, end)) : undefined;
		read += text === undefined ? before.replace(/[\w:-]{1,200}=$/, '').trimEnd() : `${before}"${text}"`;
		copied = end;
	}
	return read + tag.slice(copied);
};

/** Code in backticks, which is left alone, or the beginning of a tag. */
const codeOrTag = /(?<!`)(`+)(?!`)[^`]*\1|<(?=[A-Za-z])/g;

/** A line with the tags of JSX in it as tags of HTML. */
export const readProgramTags = (line: string): string => {
	if (!line.includes('<') || !/=\{|\{\.\.\./.test(line)) return line;
	let read = '';
	let copied = 0;
	for (const {0: found, index} of line.matchAll(codeOrTag)) {
		if (found !== '<' || index < copied) continue;
		const end = endOfTag(line, index);
		// What is not closed here is not looked at again and again.
		if (end === -1) break;
		const tag = line.slice(index, end);
		if (!/=\{|\{\.\.\./.test(tag)) continue;
		read += line.slice(copied, index) + withoutExpressions(tag);
		copied = end;
	}
	return read + line.slice(copied);
};
