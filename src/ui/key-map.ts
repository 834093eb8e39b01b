/** What a key can ask for. */
export type Command =
	| 'down'
	| 'up'
	| 'page-down'
	| 'page-up'
	| 'half-down'
	| 'half-up'
	| 'first'
	| 'last'
	| 'open'
	| 'back'
	| 'quit'
	| 'leave'
	| 'read'
	| 'star'
	| 'help'
	| 'interrupt'
	| 'suspend';

/** Where a key is pressed. */
export type Screen = 'list' | 'post' | 'help';

/** A command, the keys that give it, and the words that explain it. */
export type Binding = {
	readonly command: Command;
	/** Names as `keyName` makes them. */
	readonly keys: readonly string[];
	readonly screens: readonly Screen[];
	/** For the help screen and the README. */
	readonly help: string;
	/** For the bar, where there is room; the first key stands before it. */
	readonly hint?: string;
};

/** Every key there is. The help screen, the bar and the table in README.md are made from it. */
export const keyMap: readonly Binding[] = [
	{
		command: 'open',
		keys: ['enter', 'l', 'right'],
		screens: ['list'],
		help: 'open the selected post',
		hint: 'read',
	},
	{command: 'down', keys: ['j', 'down'], screens: ['list', 'post', 'help'], help: 'one line (or post) down'},
	{command: 'up', keys: ['k', 'up'], screens: ['list', 'post', 'help'], help: 'one line (or post) up'},
	{
		command: 'page-down',
		keys: ['space', 'f', 'pagedown'],
		screens: ['list', 'post', 'help'],
		help: 'a page down',
		hint: 'page',
	},
	{command: 'page-up', keys: ['b', 'pageup'], screens: ['list', 'post', 'help'], help: 'a page up'},
	{command: 'half-down', keys: ['d', 'ctrl+d'], screens: ['list', 'post', 'help'], help: 'half a page down'},
	{command: 'half-up', keys: ['u', 'ctrl+u'], screens: ['list', 'post', 'help'], help: 'half a page up'},
	{command: 'first', keys: ['g', 'home'], screens: ['list', 'post', 'help'], help: 'to the beginning'},
	{command: 'last', keys: ['G', 'end'], screens: ['list', 'post', 'help'], help: 'to the end'},
	{
		command: 'back',
		keys: ['q', 'escape', 'h', 'left'],
		screens: ['post'],
		help: 'back to the list',
		hint: 'list',
	},
	{
		command: 'back',
		keys: ['q', 'escape', 'h', 'left', '?', 'enter'],
		screens: ['help'],
		help: 'close this help',
	},
	{command: 'read', keys: ['r'], screens: ['list', 'post'], help: 'mark as read, or as unread again'},
	{
		command: 'star',
		keys: ['s'],
		screens: ['list', 'post'],
		help: 'star, or take the star away',
		hint: 'star',
	},
	{command: 'help', keys: ['?'], screens: ['list', 'post'], help: 'these keys', hint: 'keys'},
	{command: 'quit', keys: ['q'], screens: ['list'], help: 'quit', hint: 'quit'},
	{command: 'leave', keys: ['Q'], screens: ['list', 'post', 'help'], help: 'quit from anywhere'},
	{command: 'interrupt', keys: ['ctrl+c'], screens: ['list', 'post', 'help'], help: 'quit at once'},
	{command: 'suspend', keys: ['ctrl+z'], screens: ['list', 'post', 'help'], help: 'to the shell; fg returns'},
];

/** The command a key gives on a screen, if any. */
export const commandFor = (key: string, screen: Screen): Command | undefined =>
	keyMap.find(({keys, screens}) => screens.includes(screen) && keys.includes(key))?.command;

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
};

/** A key as people write it: `ctrl+d` is `Ctrl-d`. */
export const keyLabel = (key: string): string =>
	labels[key] ?? (key.startsWith('ctrl+') ? `Ctrl-${key.slice('ctrl+'.length)}` : key);
