import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parseArguments} from '../../src/commands/arguments.ts';
import {commands} from '../../src/commands/command-line.ts';
import {options, themeNames} from '../../src/commands/options.ts';
import {themes} from '../../src/render/theme.ts';

const own = {name: 'writing-tui', forReaders: false};
const parse = (...args: readonly string[]) => parseArguments(args, own);

test('without a command the word is what the reader opens', () => {
	const {command, operands} = parse('some/folder');
	assert.equal(command, 'browse');
	assert.deepEqual(operands, ['some/folder']);
});

test('every command is known by its name and takes its own options', () => {
	for (const [name, spec] of Object.entries(commands)) {
		const words = spec.operands.map(({kind}) => (typeof kind === 'object' ? (kind[0] ?? '') : 'word'));
		const given = spec.options.flatMap(option => {
			const {value} = options[option];
			if (value === undefined) return [`--${option}`];
			return [`--${option}`, option === 'width' ? '60' : option === 'theme' ? 'ink' : 'x'];
		});
		assert.equal(parse(name, ...words, ...given).command, name);
	}
});

test('options may stand anywhere and have their values', () => {
	const {options: values} = parse(
		'--width',
		'60',
		'show',
		'--library=blog',
		'a',
		'--json',
		'--theme',
		'paper',
	);
	assert.deepEqual(values, {
		library: 'blog',
		drafts: false,
		search: undefined,
		width: 60,
		theme: 'paper',
		plain: false,
		mark: false,
		json: true,
		screenReader: false,
	});
});

test('after -- everything is a word', () => {
	assert.deepEqual(parse('show', '--', '--json').operands, ['--json']);
});

test('a word that begins with a dash and can be no option is a word', () => {
	assert.deepEqual(parse('show', '-#two', '--plain').operands, ['-#two']);
	assert.deepEqual(parse('new', '- dash', '--library=- x').operands, ['- dash']);
	assert.deepEqual(parse('-:12').operands, ['-:12']);
	assert.equal(parse('--search', '- dash').options.search, '- dash');
});

test('--help and --version are stronger than what else is wrong', () => {
	assert.equal(parse('show', '--help').command, 'help');
	assert.equal(parse('show', '--help').about, 'show');
	assert.equal(parse('--help').about, undefined);
	assert.equal(parse('list', 'a', 'b', '--version').command, 'version');
});

test('words that repeat are all taken', () => {
	assert.deepEqual(parse('search', 'two', 'words').operands, ['two', 'words']);
});

for (const [args, message] of [
	[['--foo'], 'no option --foo — writing-tui --help lists them'],
	[['-x'], 'no option -x — writing-tui --help lists them'],
	[['--drafts=yes'], '--drafts takes no value — it is on where it stands'],
	[['--width'], '--width needs N — columns to print in (a post without it: COLUMNS, else 80)'],
	[['--search', '--json'], '--search needs WORDS — open the reader with the results of a search'],
	[['--library', ''], '--library needs FOLDER, not an empty word'],
	[['check', '--width', '60'], 'check takes no --width — writing-tui check --help tells what it takes'],
	[['marks', 'import', 'a', 'b'], 'marks takes ACTION and FILE, not 3 — put quotation marks around spaces'],
	[['lst', 'blog'], 'no command "lst" — did you mean writing-tui list?'],
	[['--mark'], 'the reader takes no --mark — did you mean writing-tui show POST --mark?'],
	[
		['lib', '--json'],
		'the reader takes no --json — did you mean writing-tui list lib --json or writing-tui show lib --json?',
	],
	[
		['--json'],
		'the reader takes no --json — did you mean writing-tui list --json or writing-tui show POST --json?',
	],
	[['list', '--jsn'], 'no option --jsn — did you mean --json?'],
	[['list', '--libary=x'], 'no option --libary — did you mean --library?'],
	[['show'], 'show needs POST — for example: writing-tui show 1'],
	[['new'], 'new needs TITLE — for example: writing-tui new "A title"'],
	[['list', 'a', 'b'], 'list takes one FOLDER, not 2 — put quotation marks around spaces'],
	[['list', ''], 'an empty word is no FOLDER — leave it out or fill it'],
	[['init', ''], 'an empty word is no NAME — leave it out or fill it'],
	[['marks'], 'marks needs ACTION — for example: writing-tui marks export'],
	[['marks', 'eat'], 'marks takes export or import, not "eat"'],
	[['completion', 'cmd'], 'completion takes bash, zsh or fish, not "cmd"'],
	[['--width', '0', 'x'], '--width takes a whole number from 1 to 1000, not "0"'],
	[['--width', '1e2', 'x'], '--width takes a whole number from 1 to 1000, not "1e2"'],
	[['--theme', 'neon', 'x'], '--theme takes auto, ink, paper or mono, not "neon"'],
] as const) {
	test(`"${args.join(' ')}" is refused with a sentence`, () => {
		assert.throws(() => parse(...args), {name: 'UsageError', message});
	});
}

test("an archive's own program knows no commands for authors: their names are names of posts", () => {
	const {command, operands} = parseArguments(['new'], {name: 'mine', forReaders: true});
	assert.equal(command, 'browse');
	assert.deepEqual(operands, ['new']);
	assert.equal(parseArguments(['list'], {name: 'mine', forReaders: true}).command, 'list');
});

test('--theme takes the themes there are', () => {
	assert.deepEqual([...themeNames].sort(), Object.keys(themes).sort());
});

test('what each command gives as an example is a command line it takes', () => {
	for (const [name, {example}] of Object.entries(commands))
		assert.equal(parse(name, ...example.split(' ')).command, name);
});

test('completion takes the word that its scripts ask with', () => {
	assert.deepEqual(parse('completion', 'words', '--', 'show', '--w').operands, ['words', 'show', '--w']);
});
