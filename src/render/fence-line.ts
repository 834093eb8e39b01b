/** A line that begins or ends fenced code: the signs of quotes and items it stands behind, its own sign, and what stands behind it. */
export const fenceLine = /^((?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))*[ \t]*)(`{3,}|~{3,})([^`\n]*)$/;

/** Fenced code that was opened. */
export type OpenFence = {
	readonly sign: string;
	/** Signs of quotes before each of its lines. */
	readonly quotes: number;
	/** Spaces behind them before each line that is not empty: more than none when it began right behind the mark of an item. */
	readonly indent: number;
};

/** Signs of quotes in what a line begins with. */
export const quotesIn = (prefix: string): number => prefix.split('>').length - 1;

/** The code that a line opens; undefined when it opens none. */
export const openFence = (line: string): OpenFence | undefined => {
	if (!line.includes('```') && !line.includes('~~~')) return undefined;
	const [, prefix = '', sign] = fenceLine.exec(line) ?? [];
	if (sign === undefined) return undefined;
	const behind = prefix.slice(prefix.lastIndexOf('>') + 1);
	return {sign, quotes: quotesIn(prefix), indent: behind.trim() === '' ? 0 : behind.length};
};

/** True for the line that closes fenced code. */
export const closesFence = (line: string, {sign, quotes}: OpenFence): boolean => {
	if (!line.includes(sign)) return false;
	const [, prefix = '', own, info = ''] = fenceLine.exec(line) ?? [];
	if (own?.startsWith(sign) !== true || info.trim() !== '') return false;
	return quotesIn(prefix) === quotes && prefix.replaceAll('>', '').trim() === '';
};

/** Index behind so many signs of quotes that a line begins with; -1 when it has fewer. */
export const behindQuotes = (line: string, quotes: number): number => {
	let at = 0;
	for (let count = 0; count < quotes; count++) {
		const quote = line.indexOf('>', at);
		if (quote === -1 || line.slice(at, quote).trim() !== '') return -1;
		at = quote + 1;
	}
	return at;
};

/** True for a line that stands outside of the quotes and the item that fenced code is in, which ends it. */
export const leavesFence = (line: string, {quotes, indent}: OpenFence): boolean => {
	if (quotes === 0 && indent === 0) return false;
	const at = behindQuotes(line, quotes);
	if (at === -1) return true;
	const content = line.slice(at).trimStart();
	return content !== '' && line.length - at - content.length < indent;
};
