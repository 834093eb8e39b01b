import type {Tokenizer} from 'marked';

type Rules = Tokenizer['rules'];
type BlockRules = Rules['block'];

/** What marked asks of a rule. */
type Rule = Pick<RegExp, 'exec' | 'test'>;

/** A paragraph is looked through this far, in lines, for the `===` that makes it a heading. */
const maxHeadingLines = 100;

/** The signs a block begins with, behind any indent; without one of them its rule cannot match. */
const firstSigns = {
	fences: '`~',
	heading: '#',
	hr: '-_*',
	blockquote: '>',
	list: '*+-0123456789',
	html: '<',
	def: '[',
} as const satisfies Partial<Record<keyof BlockRules, string>>;

/** The same for the rules by which a line in a list is told from its text; they are made anew for each indent. */
const firstSignsInList = {
	hrRegex: firstSigns.hr,
	fencesBeginRegex: firstSigns.fences,
	headingBeginRegex: firstSigns.heading,
	htmlBeginRegex: firstSigns.html,
	blockquoteBeginRegex: firstSigns.blockquote,
} as const satisfies Partial<Record<keyof Rules['other'], string>>;

const afterIndent = (text: string, from: number): number => {
	let at = from;
	while (text.charCodeAt(at) === 0x20) at++;
	return at;
};

const beginsWith =
	(signs: string) =>
	(text: string): boolean => {
		const first = text.charAt(afterIndent(text, 0));
		return first !== '' && signs.includes(first);
	};

const isIndented = (text: string): boolean => text.startsWith(' ') || text.startsWith('\t');
const isBlank = (text: string): boolean => isIndented(text) || text.startsWith('\n');

/** The second line of a table has nothing but signs. */
const mayBeTable = (text: string): boolean => {
	const end = text.indexOf('\n');
	const first = end === -1 ? '' : text.charAt(afterIndent(text, end + 1));
	return first === '|' || first === ':' || first === '-';
};

const underline = /^ {0,3}(?:=+|-+)[ \t]*$/;

// The rule for underlined headings reads on to the end of the text for every line of a long list item.
const mayBeUnderlined = (source: string): boolean => {
	let start = source.indexOf('\n') + 1;
	for (let line = 1; start > 0 && line <= maxHeadingLines; line++) {
		const end = source.indexOf('\n', start);
		const text = source.slice(start, end === -1 ? undefined : end);
		if (underline.test(text)) return true;
		if (text.trim() === '') return false;
		start = end + 1;
	}
	return false;
};

/** A rule that is not tried where it cannot match: most of marked's patterns take longer to fail, and longer still to compile. */
const guarded = (rule: Rule, mayMatch: (text: string) => boolean): Rule => ({
	exec: text => (mayMatch(text) ? rule.exec(text) : null),
	test: text => mayMatch(text) && rule.test(text),
});

/** A rule for each indent, which marked makes when a line begins with one of its signs for the first time. */
const guardedByIndent = (ruleFor: (indent: number) => Rule, signs: string): ((indent: number) => Rule) => {
	const mayMatch = beginsWith(signs);
	return indent =>
		guarded({exec: text => ruleFor(indent).exec(text), test: text => ruleFor(indent).test(text)}, mayMatch);
};

/** Signs that a line may begin with which ends the paragraph above it. */
const endingSigns = ' \t-_*#>`~+1<|:';

/** Where a paragraph of plain lines ends; undefined when a line begins in a way that needs a closer look. */
const endOfPlainLines = (text: string): number | undefined => {
	let end = text.indexOf('\n');
	while (end > 0) {
		const first = text.charAt(end + 1);
		if (first === '' || first === '\n') return end;
		if (endingSigns.includes(first)) return undefined;
		end = text.indexOf('\n', end + 1);
	}
	return end === -1 && text !== '' ? text.length : undefined;
};

const paragraphRule = (rule: Rule): Rule => ({
	exec(text) {
		const end = endOfPlainLines(text);
		if (end === undefined) return rule.exec(text);
		const raw = text.slice(0, end);
		const match: [string, string] = [raw, raw];
		return Object.assign(match, {index: 0, input: text});
	},
	test: text => rule.test(text),
});

/** marked's rules for blocks, which find the same and look at most lines only once. */
export const guardRules = ({block, other, inline}: Rules): Rules => {
	const byFirstSign = Object.entries(firstSigns).map(([name, signs]) => [
		name,
		guarded(block[name as keyof typeof firstSigns], beginsWith(signs)), // the keys of the table
	]);
	const rules: Record<keyof BlockRules, Rule> = {
		...block,
		...Object.fromEntries(byFirstSign),
		newline: guarded(block.newline, isBlank),
		code: guarded(block.code, isIndented),
		table: guarded(block.table, mayBeTable),
		lheading: guarded(block.lheading, mayBeUnderlined),
		paragraph: paragraphRule(block.paragraph),
	};
	const inList = Object.entries(firstSignsInList).map(([name, signs]) => [
		name,
		guardedByIndent(other[name as keyof typeof firstSignsInList], signs), // the keys of the table
	]);
	// marked calls nothing but `exec` and `test` of these
	return {
		inline,
		other: {...other, ...Object.fromEntries(inList)} as Rules['other'],
		block: rules as BlockRules,
	};
};
