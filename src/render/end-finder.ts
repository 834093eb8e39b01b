/** Tells whether the end of a component or a paired tag of a template comes behind a position of a text. */
export type EndFinder = (name: string, from: number) => boolean;

/** `</Tabs>`, `{{< /note >}}` and `{% endnote %}`, at the end of a line. */
const endTag =
	/<\/([A-Z][\w.]{0,100})>[ \t]*$|\{(?:\{[<%]-?\s{0,9}\/\s{0,9}|%-?\s{0,9}end)([\w-]{1,50})[^{}\n]{0,200}\}\}?[ \t]*$/gm;

/** The finder of ends in a text, which is looked through once, when it is first asked. */
export const createEndFinder = (text: string): EndFinder => {
	let last: Map<string, number> | undefined;
	return (name, from) => {
		last ??= new Map(
			Array.from(text.matchAll(endTag), ({1: component, 2: tag = '', index}) => [
				component ?? tag.toLowerCase(),
				index,
			]),
		);
		return (last.get(name) ?? -1) >= from;
	};
};
