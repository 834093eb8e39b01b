const words = (text: string): readonly string[] => text.split(/\s+/).filter(word => word !== '');

const nouns =
	words(`river lantern orchard letter kitchen archive window ladder harvest notebook compiler station mirror valley
	library bakery engine signal market garden island teacher bridge winter sailor journal clock village forest painter
	printer corridor meadow parcel summer cabin rumor candle ferry ledger keyboard harbor scheduler packet cathedral`);
const verbs =
	words(`carries opens follows measures mends forgets crosses paints repeats remembers answers gathers divides
	delays returns sorts warms borrows folds lifts watches rewrites collects survives`);
const adjectives =
	words(`quiet narrow early patient crooked generous plain distant hollow careful stubborn bright ordinary
	curious faithful shallow eager northern wooden half-finished unlikely`);
/** The letters x and z stand in no title: finding the words that have them means that texts were searched. */
const endings = [
	'and nobody knew exactly why',
	'although the weather said otherwise',
	'because the first page decides',
	'until the kettle whistled',
	'which took a dozen letters',
	'so the clerk was puzzled',
	'as everybody knew beforehand',
	'while the jazz went on',
];
const openers = ['In practice', 'After a while', 'As a rule', 'To be fair', 'By contrast', 'On most days'];
const otherScripts = [
	'读者在终端里也值得拥有好的排版，尤其是中文与英文混排的时候，标点不应落在行首。',
	'長い文章を読むときは、行の長さと余白が読みやすさを決めます。一行は四十字ほどがよいでしょう。',
	'긴 글을 터미널에서 읽을 때는 줄의 길이와 여백이 무엇보다 중요합니다.',
	'Travel notes: 🚂 at noon, ☕ in Łódź, 👩‍💻 at the window, 🇯🇵 next, ✅ done; déjà vu in São Paulo.',
];
const code: Readonly<Record<string, string>> = {
	ts: `export const @ = (rows: readonly string[], width = 80): readonly string[] =>
	// Rows that fit stay as they are.
	rows.flatMap(row => (row.length <= width ? [row] : [row.slice(0, width), row.slice(width)]));`,
	python: `def @(rows, width=80):
    """Fold every row at *width* columns."""
    for number, row in enumerate(rows, start=1):
        yield number, row[:width]`,
	sh: `for post in posts/*.md; do
  grep -c '@' "$post" | tee -a "build/@.txt"
done`,
	json: `{"@": {"width": 80, "tags": ["layout", "reading"], "retry": {"limit": 3}}}`,
};

/** Writes Markdown that looks like what people write, the same for the same seed. */
export type Prose = {
	/** A title of a few words. */
	readonly title: () => string;
	/** Front matter, and a heading with the title. */
	readonly head: (title: string) => string;
	/** A paragraph of this many sentences. */
	readonly paragraph: (sentences: number) => string;
	/** A heading and about 120 words below it: paragraphs, lists, code, tables, quotes. */
	readonly section: () => string;
	/** A whole number from 0 to below a limit. */
	readonly below: (limit: number) => number;
};

/** The generator called mulberry32: 32 bits of state, made for small and repeatable things like this. */
const randomFrom = (seed: number): (() => number) => {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
};

const capital = (text: string): string => text.replace(/\p{L}/u, letter => letter.toUpperCase());

/** A writer with a style of its own for each seed. */
export const createProse = (seed: number): Prose => {
	const random = randomFrom(seed);
	const below = (limit: number): number => Math.floor(random() * limit);
	const one = <Item>(items: readonly [Item, ...Item[]] | readonly Item[]): Item => {
		const item = items[below(items.length)];
		if (item === undefined) throw new Error('nothing to choose from');
		return item;
	};
	const thing = (): string => `the ${random() < 0.7 ? `${one(adjectives)} ` : ''}${one(nouns)}`;
	const styled = (text: string): string => {
		const kind = random();
		if (kind < 0.06) return `**${text}**`;
		if (kind < 0.11) return `*${text}*`;
		if (kind < 0.15) return `\`${text.replaceAll(' ', '_')}\``;
		if (kind < 0.19) return `[${text}](https://example.org/${text.replaceAll(' ', '-')})`;
		return text;
	};
	const clause = (): string => `${styled(thing())} ${one(verbs)} ${styled(thing())}`;
	const sentence = (): string => {
		const opener = random() < 0.3 ? `${one(openers)}, ` : '';
		const ending = random() < 0.6 ? `, ${one(endings)}` : '';
		return `${capital(opener + clause() + ending)}.`;
	};
	const list = <Item>(count: number, make: (index: number) => Item): readonly Item[] =>
		Array.from({length: count}, (_, index) => make(index));
	const paragraph = (sentences: number): string => list(sentences, sentence).join(' ');
	const title = (): string =>
		capital(`${one(['how', 'why', 'when', 'where'])} ${thing()} ${one(verbs)} ${thing()}`);

	const bullets = (): string =>
		list(
			3 + below(3),
			() => `- ${clause()}${random() < 0.3 ? `\n  1. ${clause()}\n  2. ${clause()}` : ''}`,
		).join('\n');
	const table = (): string => {
		const rows = list(3 + below(4), index => `| ${one(nouns)} | ${index * below(99)} | ${styled(thing())} |`);
		return ['| Noun | Count | What it meets |', '|---|---:|:---|', ...rows].join('\n');
	};
	const fence = (): string => {
		const language = one(Object.keys(code));
		return `\`\`\`${language}\n${(code[language] ?? '').replaceAll('@', one(nouns))}\n\`\`\``;
	};
	const blocks = [
		bullets,
		bullets,
		table,
		fence,
		() => `> ${sentence()}\n>\n> ${sentence()}`,
		() => one(otherScripts),
		() => `- [x] ${clause()}\n- [ ] ${clause()}`,
		() => `### ${capital(thing())}\n\n${paragraph(2)}`,
		() => paragraph(3),
	];
	return {
		title,
		head(given) {
			const date = `${2010 + below(15)}-${String(1 + below(12)).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')}`;
			const about = `categories: [${capital(one(nouns))}]\ntags: [${one(nouns)}, ${one(adjectives)}]`;
			return `---\ntitle: "${given}"\ndate: ${date}\n${about}\ndescription: "${sentence().replaceAll(/["\\]/g, '')}"\n---\n\n# ${given}\n`;
		},
		paragraph,
		section: () =>
			[
				`## ${title()}`,
				paragraph(3 + below(4)),
				one(blocks)(),
				...(random() < 0.5 ? [one(blocks)()] : []),
			].join('\n\n'),
		below,
	};
};
