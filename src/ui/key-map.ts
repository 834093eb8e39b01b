/** Where a key is pressed: in the list, in search results that stand in its place, in a post, or before a panel. */
export type Screen = 'list' | 'results' | 'post' | 'panel';

/** A command, the keys that give it, and the words that explain it. */
export type Binding = {
	/** Names the command; the settings file calls it so. */
	readonly command: Command;
	/** Names as `readInput` makes them, with a space between the keys of a sequence; none when the reader took them away. */
	readonly keys: readonly string[];
	readonly screens: readonly Screen[];
	/** For the help screen and the README. */
	readonly help: string;
	/** For the bar, where there is room; the first key stands before it. */
	readonly hint?: string;
};

const everywhere: readonly Screen[] = ['list', 'results', 'post', 'panel'];
const posts: readonly Screen[] = ['list', 'results', 'post'];
const lists: readonly Screen[] = ['list', 'results'];

const table = [
	{command: 'down', keys: ['j', 'down'], screens: everywhere, help: 'down'},
	{command: 'up', keys: ['k', 'up'], screens: everywhere, help: 'up'},
	{command: 'page-down', keys: ['space', 'f', 'pagedown'], screens: everywhere, help: 'a page down'},
	{command: 'page-up', keys: ['b', 'pageup'], screens: everywhere, help: 'a page up'},
	{command: 'half-page-down', keys: ['d', 'ctrl+d'], screens: everywhere, help: 'half a page down'},
	{command: 'half-page-up', keys: ['u', 'ctrl+u'], screens: everywhere, help: 'half a page up'},
	{command: 'first', keys: ['g', 'home'], screens: everywhere, help: 'to the beginning'},
	{command: 'last', keys: ['G', 'end'], screens: everywhere, help: 'to the end'},
	{command: 'search', keys: ['/'], screens: lists, help: 'search all posts', hint: 'search'},
	{
		command: 'open',
		keys: ['enter', 'l', 'right'],
		screens: lists,
		help: 'open the selected post',
		hint: 'read',
	},
	{command: 'topics', keys: ['t'], screens: ['list'], help: 'categories and tags', hint: 'topics'},
	{command: 'find', keys: ['/'], screens: ['post'], help: 'find in this post', hint: 'find'},
	{command: 'next-match', keys: ['n'], screens: ['post'], help: 'to the next match'},
	{command: 'previous-match', keys: ['N'], screens: ['post'], help: 'to the previous match'},
	{command: 'outline', keys: ['t'], screens: ['post'], help: 'the headings of this post', hint: 'outline'},
	{command: 'next-heading', keys: [']'], screens: ['post'], help: 'to the next heading'},
	{command: 'previous-heading', keys: ['['], screens: ['post'], help: 'to the previous heading'},
	{command: 'next-link', keys: ['tab'], screens: ['post'], help: 'select the next link', hint: 'links'},
	{command: 'previous-link', keys: ['shift+tab'], screens: ['post'], help: 'select the previous link'},
	{command: 'follow', keys: ['enter', 'l', 'right'], screens: ['post'], help: 'follow the selected link'},
	{
		command: 'return',
		keys: ['backspace'],
		screens: ['post'],
		help: 'return to where a link, a find or another jump began',
	},
	{command: 'forward', keys: ['\\'], screens: ['post'], help: 'forward again after a return'},
	{command: 'next-post', keys: ['J'], screens: ['post'], help: 'to the next post of the list'},
	{command: 'previous-post', keys: ['K'], screens: ['post'], help: 'to the previous post of the list'},
	{command: 'show-all', keys: ['1'], screens: ['list'], help: 'show all posts'},
	{command: 'show-unread', keys: ['2'], screens: ['list'], help: 'show unread posts only'},
	{command: 'show-starred', keys: ['3'], screens: ['list'], help: 'show starred posts only'},
	{command: 'show-everything', keys: ['escape'], screens: ['list'], help: 'all posts of all topics again'},
	{
		command: 'order',
		keys: ['O'],
		screens: ['list'],
		help: 'order: newest, oldest, title, reading time, last read',
	},
	{command: 'read', keys: ['r'], screens: posts, help: 'mark as read, or as unread again'},
	{command: 'star', keys: ['s'], screens: posts, help: 'star, or take the star away'},
	{command: 'undo', keys: ['z'], screens: posts, help: 'undo the last change of a mark'},
	{command: 'narrower', keys: ['-'], screens: ['post'], help: 'a narrower column'},
	{command: 'wider', keys: ['+', '='], screens: ['post'], help: 'a wider column'},
	{command: 'theme', keys: ['T'], screens: posts, help: 'the next theme'},
	{command: 'code-left', keys: ['<'], screens: ['post'], help: 'scroll wide code to the left'},
	{command: 'code-right', keys: ['>'], screens: ['post'], help: 'scroll wide code to the right'},
	{command: 'wrap-code', keys: ['w'], screens: ['post'], help: 'wrap wide code, or do not'},
	{
		command: 'copy',
		keys: ['y'],
		screens: posts,
		help: 'copy the selected link, else the code in view, else the post’s address',
	},
	{command: 'browser', keys: ['o'], screens: posts, help: 'open the post in the browser'},
	{command: 'editor', keys: ['e'], screens: posts, help: 'open the post in your editor'},
	{command: 'conversation', keys: ['c'], screens: posts, help: 'start a conversation'},
	{command: 'details', keys: ['i'], screens: posts, help: 'file, front matter, words and problems'},
	{command: 'mouse', keys: ['m'], screens: posts, help: 'mouse on or off'},
	{command: 'help', keys: ['?'], screens: posts, help: 'these keys', hint: 'keys'},
	{
		command: 'back',
		keys: ['q', 'h', 'left'],
		screens: ['post', 'results', 'panel'],
		help: 'back',
		hint: 'back',
	},
	{
		command: 'dismiss',
		keys: ['escape'],
		screens: ['post', 'results', 'panel'],
		help: 'away with a selected link or what was found, else back',
	},
	{command: 'narrow', keys: ['/'], screens: ['panel'], help: 'narrow what is shown', hint: 'narrow'},
	{
		command: 'choose',
		keys: ['enter', 'l', 'right'],
		screens: ['panel'],
		help: 'choose; close what is only read',
	},
	{command: 'quit', keys: ['q'], screens: ['list'], help: 'quit', hint: 'quit'},
	{command: 'leave', keys: ['Q'], screens: everywhere, help: 'quit from anywhere'},
	{command: 'interrupt', keys: ['ctrl+c'], screens: everywhere, help: 'quit at once'},
	{command: 'suspend', keys: ['ctrl+z'], screens: everywhere, help: 'to the shell; fg returns'},
] as const satisfies ReadonlyArray<Omit<Binding, 'command'> & {readonly command: string}>;

/** What a key can ask for. */
export type Command = (typeof table)[number]['command'];

/** A table of keys. */
export type KeyMap = readonly Binding[];

/** Every key there is. The help screen, the bar and the table in README.md are made from it. */
export const defaultKeys: KeyMap = table;

/** The command a key gives on a screen, if any. */
export const commandFor = (keys: KeyMap, key: string, screen: Screen): Command | undefined =>
	keys.find(binding => binding.screens.includes(screen) && binding.keys.includes(key))?.command;

const labels: Readonly<Record<string, string>> = {
	escape: 'esc',
	down: '↓',
	up: '↑',
	left: '←',
	right: '→',
	pagedown: 'PgDn',
	pageup: 'PgUp',
	home: 'Home',
	end: 'End',
	'shift+tab': 'shift-tab',
};

const labelOf = (key: string): string =>
	labels[key] ?? (key.startsWith('ctrl+') ? `Ctrl-${key.slice('ctrl+'.length)}` : key);

/** A key, or the keys of a sequence, as people write it: `ctrl+d` is `Ctrl-d`. */
export const keyLabel = (sequence: string): string => sequence.split(' ').map(labelOf).join(' ');
