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

/** A line that is set as the name of what follows it, such as a tab. */
export const labelLine = (label: string): string => calloutLine('tab', labelText(label));
