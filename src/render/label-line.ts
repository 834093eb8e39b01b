const calloutStart = (kind: string, title: string): string =>
	`[!${kind}] ${title.replace(/\{[^}]*\}\s*$/, '').trim()}`;

/**
 * The line that a callout begins with: a heading, since nothing else ends whatever stands right above it. Words are all that it says, and
 * no `#` at their end is taken for that of the heading.
 */
export const calloutLine = (kind: string, title: string, words = ''): string =>
	`###### ${calloutStart(kind, title)}${words === '' ? '' : `<br>${words} #`}`;

/** The line that a callout begins with whose first words stand in that line and go on in the next one. */
export const calloutParagraph = (kind: string, title: string, words: string): string =>
	`${calloutStart(kind, title)}<br>${words}`;

/** A name as Markdown in which no sign means anything. */
export const labelText = (label: string): string => label.replace(/[\\`*_~[\]$^=<#]/g, '\\$&');

const references: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;'};

/** A text as HTML in which no sign means anything to HTML. */
export const htmlText = (text: string): string => text.replace(/[&<>]/g, sign => references[sign] ?? sign);

/** A line that is set as the name of what follows it, such as a tab; inside of HTML it is HTML. */
export const labelLine = (label: string, isInHtml = false): string =>
	isInHtml ? `<strong>${htmlText(label)}</strong><br>` : calloutLine('tab', labelText(label));
