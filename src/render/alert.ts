import type {Role} from './theme.ts';

/** A callout: what kind it is, what it is called if anything, and what is left of its first paragraph. */
export type Alert = {readonly role: Role; readonly label: string; readonly rest: string};

const roles: Readonly<Record<string, Role>> = {
	note: 'note',
	info: 'note',
	todo: 'note',
	abstract: 'note',
	summary: 'note',
	tldr: 'note',
	question: 'note',
	help: 'note',
	faq: 'note',
	example: 'note',
	quote: 'note',
	cite: 'note',
	message: 'note',
	details: 'note',
	tip: 'tip',
	hint: 'tip',
	success: 'tip',
	check: 'tip',
	done: 'tip',
	important: 'important',
	warning: 'warning',
	attention: 'warning',
	caution: 'caution',
	danger: 'caution',
	error: 'caution',
	alert: 'caution',
	failure: 'caution',
	fail: 'caution',
	missing: 'caution',
	bug: 'caution',
};

/** True for the kinds of callouts that are known. */
export const isAlertKind = (kind: string): boolean => Object.hasOwn(roles, kind.toLowerCase());

/**
 * Reads the first line of a quote such as `[!NOTE]` or `[!tip]- Its title`, which may go on behind a break; undefined when it is
 * none.
 */
export const readAlert = (paragraph: string): Alert | undefined => {
	const match = /^\[!([a-z][\w-]{0,30})(?:\|[^\]\n]*)?\][+-]?[ \t]*([^\n]*?)(?:<br>|\n|$)/i.exec(paragraph);
	if (match === null) return undefined;
	const [start, kind = '', title = ''] = match;
	const name = kind.toLowerCase();
	const given = title.trim();
	const label = given === '' ? name.charAt(0).toUpperCase() + name.slice(1) : given.replace(/^"(.*)"$/, '$1');
	return {
		role: (isAlertKind(name) ? roles[name] : undefined) ?? 'note',
		label: label.trim(),
		rest: paragraph.slice(start.length),
	};
};

/** The name of a tab, out of the heading that stands for its first line; undefined for any other heading. */
export const readTab = (heading: string): string | undefined => /^\[!tab\] (.+)$/.exec(heading)?.[1];
