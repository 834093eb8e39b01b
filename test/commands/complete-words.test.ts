import assert from 'node:assert/strict';
import {test} from 'node:test';
import {commands, commandsOf, shells} from '../../src/commands/command-line.ts';
import {completeWords} from '../../src/commands/complete-words.ts';
import {completionScript} from '../../src/commands/completion-scripts.ts';
import {findPost} from '../../src/commands/find-post.ts';
import {options, themeNames} from '../../src/commands/options.ts';
import {somePost} from '../helpers/posts.ts';

const program = {name: 'writing-tui', forReaders: false};
const posts = [
	somePost({id: 'a.md', slug: 'flask', title: 'Why Flask'}),
	somePost({id: 'b.md', slug: 'flask', title: 'Flask again'}),
	somePost({id: 'c.md', slug: 'reading', title: 'Reading'}),
];

const complete = (...words: readonly string[]) =>
	completeWords(words, {
		program,
		posts: library => (library === undefined ? posts : [somePost({id: library})]),
	});

const wordsFor = (...words: readonly string[]): readonly string[] =>
	complete(...words).candidates.map(([word]) => word);

test('the first word is a command, a post or a file', () => {
	assert.deepEqual(wordsFor(''), [...commandsOf(program), 'a.md', 'b.md', 'reading']);
	assert.equal(complete('').files, 'files');
	assert.deepEqual(complete('sho').candidates, [['show', commands.show.help]]);
});

test('every command offers its own options, each with what it does', () => {
	for (const name of commandsOf(program)) {
		const offered = complete(name, '--').candidates;
		assert.deepEqual(
			offered.map(([word]) => word),
			[...commands[name].options, 'help', 'version'].map(option => `--${option}`),
		);
		assert.ok(offered.every(([, help]) => help.length > 3));
	}
	assert.deepEqual(wordsFor('show', '--w'), ['--width']);
});

test('the value of an option is what it takes', () => {
	assert.deepEqual(wordsFor('show', '--theme', ''), themeNames);
	assert.deepEqual(wordsFor('show', '--theme=p'), ['--theme=paper']);
	assert.equal(complete('list', '--library', '').files, 'folders');
	assert.deepEqual(complete('show', '--width', ''), {candidates: [], files: 'none'});
});

test('bash takes an equals sign for a word of its own', () => {
	assert.deepEqual(wordsFor('show', '--theme', '='), themeNames);
	assert.deepEqual(wordsFor('show', '--theme', '=', 'i'), ['ink']);
	assert.deepEqual(wordsFor('show', '--library', '=', 'blog', ''), ['blog']);
});

test('show offers the posts of the library that was named, and files', () => {
	assert.deepEqual(complete('show', 'r'), {candidates: [['reading', 'Reading']], files: 'files'});
	assert.deepEqual(wordsFor('show', '--library', 'blog', ''), ['blog']);
	assert.deepEqual(wordsFor('--library=blog', 'show', ''), ['blog']);
	assert.deepEqual(wordsFor('show', 'flask', ''), []);
});

test('words of other commands are their own, and free text has none', () => {
	assert.deepEqual(wordsFor('completion', ''), shells);
	assert.deepEqual(wordsFor('marks', 'e'), ['export']);
	assert.equal(complete('marks', 'export', '').files, 'files');
	assert.equal(complete('list', '').files, 'folders');
	assert.deepEqual(complete('search', 'two', ''), {candidates: [], files: 'none'});
});

test('every name that is offered finds its post', () => {
	const odd = [
		somePost({id: 'a.md', slug: 'flask'}),
		somePost({id: 'b.md', slug: 'Flask'}),
		somePost({id: 'x/sea.md', slug: 'shore'}),
		somePost({id: 'y/land.md', slug: 'sea'}),
		somePost({id: '-dash.md', slug: '-dash'}),
	];
	const offered = (...words: readonly string[]) =>
		completeWords(words, {program, posts: () => odd}).candidates.map(([word]) => word);
	assert.deepEqual(offered('show', ''), ['a.md', 'b.md', 'shore', 'y/land.md', './-dash']);
	assert.deepEqual(offered('show', './'), ['./-dash']);
	assert.deepEqual(offered('show', '--', '-'), ['-dash']);
	for (const [index, name] of offered('show', '').entries()) {
		const found = findPost(odd, name);
		assert.equal(found !== undefined && 'post' in found ? found.post.id : undefined, odd[index]?.id, name);
	}
});

test('after -- nothing is an option', () => {
	assert.deepEqual(wordsFor('show', '--', '--'), []);
	assert.deepEqual(wordsFor('show', '--', 'r'), ['reading']);
});

test('a word that is no command is the only one', () => {
	assert.deepEqual(complete('flask', 'show'), {candidates: [], files: 'none'});
});

test('nothing typed at all, and options that are none, do no harm', () => {
	assert.ok(complete().candidates.length > 0);
	assert.deepEqual(wordsFor('--nothing', '--x=', 'sho'), ['show']);
	assert.deepEqual(wordsFor('--__proto__', '--con'), []);
	assert.ok(!Object.hasOwn(options, 'constructor'));
});

test('every script speaks of its own program, whatever it is called', () => {
	for (const shell of shells) {
		const script = completionScript(shell, {name: 'my-writing.js', forReaders: true});
		assert.match(script, /my-writing\.js/);
		assert.match(script, /_my[_-]writing[_.]js/);
		assert.doesNotMatch(script, /writing-tui/);
	}
});
