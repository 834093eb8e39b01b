/** A heading's source and the name its author gave it. */
export type NamedHeading = {readonly content: string; readonly id?: string};

const attribute = /^(?:[#.][\w:.-]+|[\w-]+=(?:"[^"]*"|\S+))$/;

/** Takes `{#name}` and other attributes from the end of a heading's source. */
export const readHeading = (source: string): NamedHeading => {
	const start = source.endsWith('}') ? source.lastIndexOf('{') : -1;
	if (start === -1) return {content: source};
	const attributes = source
		.slice(start + 1, -1)
		.replace(/^:/, '')
		.trim()
		.split(/\s+/);
	if (!attributes.every(text => attribute.test(text))) return {content: source};
	const content = source.slice(0, start).trimEnd();
	const id = attributes.find(text => text.startsWith('#'))?.slice(1);
	return id === undefined ? {content} : {content, id};
};

/** True for a paragraph that asks for a table of contents, which the outline makes unnecessary. */
export const isContents = (source: string): boolean =>
	/^(?:\[_?toc_?\]|\[\[_?toc_?\]\]|\$\{toc\}|(?:(?:table of )?contents|toc)?\s*\{:\s*toc[^}]*\})$/i.test(
		source.trim(),
	);
