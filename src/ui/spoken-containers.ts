import type {Block, Container} from '../render/block.ts';

/** The containers around a block, the innermost first. */
const around = (container: Container | undefined): readonly Container[] =>
	container === undefined ? [] : [container, ...around(container.parent)];

const taskWords: Readonly<Record<string, string>> = {
	'☐': 'to do',
	'☑': 'done',
	'◧': 'half done',
	'☒': 'given up',
	'→': 'put off',
};

const barName = ({role}: Container): string => (role === 'quoteBar' ? 'quote' : 'callout');

/** The lists that an item stands in, its own included: a note is none. */
const levelOf = (item: Container): number =>
	around(item).filter(({kind, mark, note}) => kind === 'mark' && mark !== '' && note === undefined).length;

/** What a list's item begins with: its level in a list of a list, its number, the state of its task. */
const itemWords = (item: Container): string => {
	const level = levelOf(item) > 1 ? `level ${levelOf(item)}, ` : '';
	const [, number = '', sign = ''] = /^\s*(\d+\.)?\s*(\S?)$/.exec(item.mark) ?? [];
	const task = taskWords[sign];
	if (task !== undefined) return `${level}${number === '' ? '' : `${number} `}${task}:`;
	return number === '' ? `${level}bullet:` : level + number;
};

const openingWords = (container: Container): string => {
	const {kind, mark, note} = container;
	if (kind === 'bar') return `${barName(container)}:`;
	if (note !== undefined) return `note ${note}:`;
	return mark === '' ? '' : itemWords(container);
};

/**
 * What is said before a block because of what it stands in: what begins with it, the outermost first; and, where nothing was said right
 * before it, the quotes that go on. `opens` are the containers that begin with it.
 */
export const wordsBefore = (
	{container}: Block,
	{opens, isFirst}: {readonly opens: number; readonly isFirst: boolean},
): string => {
	const words = around(container).map((one, index) => {
		if (index < opens) return openingWords(one);
		return isFirst && one.kind === 'bar' ? `${barName(one)}, continued:` : '';
	});
	return words.reverse().filter(Boolean).join(' ');
};

/** What is said after a block because something that it stands in ends with it: of quotes, which have no sign at their end. */
export const wordsAfter = ({container}: Block, next: Block | undefined): readonly string[] => {
	const open = new Set(around(next?.container));
	return around(container)
		.filter(one => one.kind === 'bar' && !open.has(one))
		.map(one => `End of ${barName(one)}`);
};

/** The innermost quote, callout or note that a block stands in, as it is called; undefined where it stands in none. */
export const containerName = ({container}: Block): string | undefined => {
	const named = around(container).find(({kind, note}) => kind === 'bar' || note !== undefined);
	if (named === undefined) return undefined;
	return named.note === undefined ? `a ${barName(named)}` : `note ${named.note}`;
};
