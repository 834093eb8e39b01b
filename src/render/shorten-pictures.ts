/** Cuts the data of pictures that are kept inside a Markdown text: they are not shown, so a few characters of it do. */
export const shortenPictures = (source: string): string =>
	source.includes('data:') ? source.replace(/(\(\s*<?data:[^\s,)>]{0,80})[^\s)>]*/g, '$1') : source;
