/**
 * What a `mailto:` address may set besides the recipient: what the writer sees before sending. RFC 6068 (section 7) warns of
 * the rest, which mail programs have taken for attachments and hidden recipients.
 */
const safeFields: ReadonlySet<string> = new Set(['subject', 'body', 'cc']);

const address = /^[^\s@<>:/?#&"]+@[^\s@<>:/?#&"]+\.[^\s@<>:/?#&"]+$/;

/** The field in its encoded form, '' for one that is left out; null when it cannot be decoded. */
const readField = (field: string): string | null => {
	const [, name = '', value = ''] = /^([^=]*)=?(.*)$/s.exec(field) ?? [];
	if (!safeFields.has(name.toLowerCase())) return '';
	try {
		// Lines end with CR LF in a body, and nowhere else.
		const lines = decodeURIComponent(value)
			.split(/\r\n?|\n/)
			.map(line => line.replace(/\p{Cc}/gu, ''));
		const isBody = name.toLowerCase() === 'body';
		return `${name.toLowerCase()}=${encodeURIComponent(lines.join(isBody ? '\r\n' : ' '))}`;
	} catch {
		return null;
	}
};

/** An e-mail address, with or without `mailto:` and what the message begins with, as a safe `mailto:` link; null when it is none. */
export const mailAddress = (text: string): string | null => {
	const [, recipient = '', query = ''] = /^(?:mailto:)?([^?]*)(?:\?(.*))?$/is.exec(text) ?? [];
	if (!address.test(recipient)) return null;
	const fields = query.split('&').map(readField);
	if (fields.includes(null)) return null;
	const kept = fields.filter(field => field !== '');
	return `mailto:${recipient}${kept.length === 0 ? '' : `?${kept.join('&')}`}`;
};
