const rawTag = /(\{%-?\s{0,9}(?:end)?raw\s{0,9}-?%\})/;
const isEnd = (tag: string): boolean => tag.includes('endraw');

/** A line with nothing but a tag that begins or ends what Liquid is to leave alone. */
export const rawStart = /^\s*\{%-?\s*raw\s*-?%\}\s*$/;
export const rawEnd = /^\s*\{%-?\s*endraw\s*-?%\}\s*$/;

/** A line without the tags around what Liquid is to leave alone. */
export const withoutRawTags = (line: string): string => line.replace(/\{%-?\s*(?:end)?raw\s*-?%\}/g, '');

/**
 * A line of code without those tags of Liquid that stand in it as a pair: a lone one is written about. What Hugo is to leave alone is
 * `{{</* x *\/>}}`, shown as `{{< x >}}`.
 */
export const withoutRawPairs = (line: string): string => {
	const shown = line.includes('*/')
		? line.replace(/\{\{([<%])\/\*([^{}]*)\*\/([>%])\}\}/g, '{{$1$2$3}}')
		: line;
	if (!shown.includes('endraw')) return shown;
	const parts = shown.split(rawTag);
	let start = -1;
	for (const [index, part] of parts.entries()) {
		if (index % 2 === 0) continue;
		if (!isEnd(part)) start = index;
		else if (start !== -1) {
			parts[start] = '';
			parts[index] = '';
			start = -1;
		}
	}
	return parts.join('');
};

/** Tells whether what a line begins, behind which the text goes on at a position, ends before the code does around it. */
export const isRawClosed = (text: string, next: number): boolean => {
	const sign = /\{%-?\s{0,9}((?:end)?)raw\s{0,9}-?%\}|^[ \t>]*(?:`{3,}|~{3,})[ \t]*$/gm;
	sign.lastIndex = next;
	return sign.exec(text)?.[1] === 'end';
};
