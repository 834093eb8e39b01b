/** A component whose end has not come yet. */
type OpenComponent = {
	readonly name: string;
	/** Characters before its tag. */
	readonly indent: number;
	/** Characters taken from the beginning of its lines; unknown before the first one. */
	cut: number | undefined;
};

/** Reads the lines of a text one after the other. */
export type ComponentReader = {
	readonly read: (line: string, isCode: boolean) => string;
	/** True inside of a component. */
	readonly isInside: () => boolean;
};

/** A line that is one tag of a component, and nothing but a tag. */
const tag = /^[ \t]*<(\/?)([A-Z][\w.]{0,100})(?:\s[^\n]*)?>[ \t]*$/;

/** Components inside one another beyond this are not looked into. */
const deepest = 32;

/** A text whose components may hold lines that are set in. */
export const mayHaveComponents = /^[ \t]*<[A-Z][^\n]*>[ \t]*\n\s*[ \t]\S/m;

const fence = /^[ \t]*(?:`{3}|~{3})/;

const indentOf = (line: string): number => line.length - line.trimStart().length;

/**
 * Reads lines without the indent that they have for standing inside a component such as `<TabItem>`: MDX knows no code by
 * indent, so that one means nothing.
 */
export const createComponentReader = (): ComponentReader => {
	const open: OpenComponent[] = [];
	/** What is taken from the lines of the code we are in. */
	let codeCut = 0;

	const read = (line: string, isCode: boolean): string => {
		if (line.trim() === '') return line;
		if (isCode) return line.slice(Math.min(codeCut, indentOf(line)));
		const [, closing, name = ''] = tag.exec(line) ?? [];
		if (closing === '/') {
			const index = open.findLastIndex(component => component.name === name);
			const indent = open[index]?.indent;
			if (index !== -1) open.length = index;
			return indent === undefined ? line : ' '.repeat(indent) + line.trimStart();
		}
		const indent = indentOf(line);
		while (indent < (open.at(-1)?.indent ?? 0)) open.pop();
		const around = open.at(-1);
		const excess = around === undefined ? 0 : indent - around.indent;
		codeCut = fence.test(line) ? excess : 0;
		if (around !== undefined) around.cut ??= excess;
		const inner = line.slice(codeCut || Math.min(around?.cut ?? 0, indent));
		const isOpening = closing === '' && !line.trimEnd().endsWith('/>') && !line.includes(`</${name}`);
		if (isOpening && open.length < deepest) open.push({name, indent: indentOf(inner), cut: undefined});
		return inner;
	};
	return {read, isInside: () => open.length > 0};
};
