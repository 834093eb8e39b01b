// Those that people write posts in. Codes that also end file names of programs (`ts`, `io`, `so`, `ps`, `ml`, `md`)
// are left out: `notes.ts.md` is about TypeScript.
const codes: ReadonlySet<string> = new Set(
	`af ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko
	ku lo lt lv mk mn mr ms my nb ne nl nn no pa pl pt ro ru sk sl sq sr sv sw ta te th tl tr uk ur uz vi zh`.split(
		/\s+/,
	),
);

const rightToLeft: ReadonlySet<string> = new Set([
	'ar',
	'fa',
	'he',
	'ur',
	'ku',
	'ps',
	'yi',
	'sd',
	'ug',
	'dv',
]);

const regions: ReadonlySet<string> = new Set(
	`ar at au be br ca ch cl cn co de dk es fi fr gb hk ie il in ir it jp kr mo mx my nl no nz pe ph pl pt ru se sg th tr tw ua uk
	us vn za hans hant latn cyrl`.split(/\s+/),
);

/** True for a language tag such as `fr`, `pt-br`, `zh_CN` or `zh-Hans`: of a language people write posts in. */
export const isLanguageCode = (text: string): boolean => {
	const [, language, region] = /^([a-z]{2,3})(?:[-_]([A-Za-z]{2,4}))?$/.exec(text) ?? [];
	return (
		language !== undefined &&
		codes.has(language) &&
		(region === undefined || regions.has(region.toLowerCase()))
	);
};

/** A language tag as browsers write it: `zh_cn` becomes `zh-CN`. Null when the text is no tag. */
export const normalizeLanguage = (text: string): string | null => {
	const match = /^([a-z]{2,3})(?:[-_]([a-z]{2}|[a-z]{4}))?(?:[-_]([a-z]{2}))?(?:[-_.@].{0,20})?$/i.exec(
		text.trim(),
	);
	if (!match?.[1]) return null;
	const parts = [match[2], match[3]].filter(part => part !== undefined);
	const written = parts.map(part =>
		part.length === 2 ? part.toUpperCase() : part.charAt(0).toUpperCase() + part.slice(1).toLowerCase(),
	);
	return [match[1].toLowerCase(), ...written].join('-');
};

/** True when a language is written from right to left. */
export const isRightToLeft = (language: string): boolean => rightToLeft.has(language.split('-', 1)[0] ?? '');
