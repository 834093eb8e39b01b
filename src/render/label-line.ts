/** The line that a callout begins with: a heading, since nothing else ends whatever stands right above it. */
export const calloutLine = (kind: string, title: string): string =>
	`###### [!${kind}] ${title.replace(/\{[^}]*\}\s*$/, '').trim()}`;

/** A name as Markdown in which no sign means anything. */
export const labelText = (label: string): string => label.replace(/[\\`*_~[\]$^=<#]/g, '\\$&');

/** A line that is set as the name of what follows it, such as a tab. */
export const labelLine = (label: string): string => calloutLine('tab', labelText(label));
