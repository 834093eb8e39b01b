/** Words that YAML, or a generator that reads it, takes for something else than text. */
const meansOther = /^(?:true|false|yes|no|on|off|y|n|null|~|[-+.]?\d.*)$/i;

/** A line of text as a YAML value: as it stands when nothing in it means anything to YAML, else in quotes. */
export const yamlText = (text: string): string =>
	/^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ,.!?'’“”…–—&+/()-]*[^\s])?$/u.test(text) && !meansOther.test(text)
		? text
		: JSON.stringify(text);
