import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {defaultKeys, type KeyMap} from '../../src/ui/key-map.ts';
import {nextStep} from '../../src/ui/key-sequence.ts';
import {rebind} from '../../src/ui/rebind.ts';

const keysWith = (choices: Readonly<Record<string, string | readonly string[] | null>>): KeyMap => {
	const {keys, warnings} = rebind(new Map(Object.entries(choices)));
	assert.deepEqual(warnings, []);
	return keys;
};

/** What a row of keys does in a post when nobody pauses between them, and then waits. */
const commandsOf = (keys: KeyMap, pressed: readonly string[]): readonly string[] => {
	const done: string[] = [];
	let waiting: readonly string[] = [];
	const advance = (isLate: boolean) => {
		while (waiting.length > 0) {
			const step = nextStep(keys, 'post', waiting, isLate);
			if (step.kind === 'wait') return;
			waiting = waiting.slice(step.used);
			if (step.command !== undefined) done.push(step.command);
		}
	};
	for (const key of pressed) {
		waiting = [...waiting, key];
		advance(false);
	}
	advance(true);
	return done;
};

test('a key that begins nothing longer is done at once', () => {
	assert.deepEqual(nextStep(defaultKeys, 'post', ['j'], false), {kind: 'take', used: 1, command: 'down'});
	assert.deepEqual(nextStep(defaultKeys, 'post', ['ä'], false), {kind: 'take', used: 1});
});

test('the first keys of a sequence wait for the last one', () => {
	const keys = keysWith({first: 'g g', star: 'ctrl+x s t'});
	assert.deepEqual(nextStep(keys, 'post', ['g'], false), {kind: 'wait', isCommand: false});
	assert.deepEqual(nextStep(keys, 'post', ['ctrl+x', 's'], false), {kind: 'wait', isCommand: false});
	assert.deepEqual(commandsOf(keys, ['g', 'g', 'ctrl+x', 's', 't', 'j']), ['first', 'star', 'down']);
});

test('a key that also means something alone does so when the next one is another or does not come', () => {
	const keys = keysWith({'page-up': 'g u'});
	assert.deepEqual(nextStep(keys, 'post', ['g'], false), {kind: 'wait', isCommand: true});
	assert.deepEqual(nextStep(keys, 'post', ['g'], true), {kind: 'take', used: 1, command: 'first'});
	assert.deepEqual(commandsOf(keys, ['g', 'j']), ['first', 'down']);
	assert.deepEqual(commandsOf(keys, ['g', 'u']), ['page-up']);
	assert.deepEqual(commandsOf(keys, ['g']), ['first']);
});

test('keys that begin a sequence and go on otherwise mean nothing, and the next key counts', () => {
	assert.deepEqual(commandsOf(keysWith({first: 'g g'}), ['g', 'j', 'g', 'g']), ['down', 'first']);
});

test('Escape takes back what waits and nothing else, unless it belongs to the sequence', () => {
	assert.deepEqual(commandsOf(keysWith({first: 'g g'}), ['g', 'escape', 'j']), ['down']);
	assert.deepEqual(commandsOf(keysWith({'page-up': 'g u'}), ['g', 'escape', 'j']), ['down']);
	assert.deepEqual(commandsOf(keysWith({star: 'g escape'}), ['g', 'escape']), ['star']);
	assert.deepEqual(commandsOf(defaultKeys, ['escape']), ['dismiss']);
});

test('the same keys may mean something else on another screen', () => {
	const keys = keysWith({'show-all': 'v a', 'next-post': 'v a'});
	assert.deepEqual(nextStep(keys, 'list', ['v', 'a'], false), {kind: 'take', used: 2, command: 'show-all'});
	assert.deepEqual(nextStep(keys, 'post', ['v', 'a'], false), {kind: 'take', used: 2, command: 'next-post'});
	assert.deepEqual(nextStep(keys, 'panel', ['v'], false), {kind: 'take', used: 1});
});

const someKeys = ['g', 'x', 'ctrl+x', 'escape', 'space'] as const;
const sequence = fc.array(fc.constantFrom(...someKeys), {minLength: 1, maxLength: 4});
const bindings: fc.Arbitrary<KeyMap> = fc
	.array(fc.tuple(fc.constantFrom('first', 'last', 'star', 'read', 'undo'), sequence), {maxLength: 5})
	.map(chosen => rebind(new Map(chosen.map(([command, keys]) => [command, keys.join(' ')]))).keys);

test('whatever is bound and pressed, keys are used up in order and a wait ends when no key follows', () => {
	fc.assert(
		fc.property(bindings, sequence, (keys, pressed) => {
			const late = nextStep(keys, 'post', pressed, true);
			assert.equal(late.kind, 'take');
			for (const isLate of [false, true]) {
				const step = nextStep(keys, 'post', pressed, isLate);
				if (step.kind === 'wait') continue;
				assert.ok(step.used >= 1 && step.used <= pressed.length);
				if (step.command === undefined) continue;
				const used = pressed.slice(0, step.used).join(' ');
				const binding = keys.find(({command}) => command === step.command);
				assert.ok(binding?.keys.includes(used));
			}
		}),
	);
});

test('every sequence that can be bound does what it is bound to when nothing else is', () => {
	fc.assert(
		fc.property(sequence, keys => {
			const {keys: bound, warnings} = rebind(
				new Map<string, string | null>([
					...defaultKeys.map(({command}) => [command, command === 'interrupt' ? 'ctrl+c' : null] as const),
					['star', keys.join(' ')],
				]),
			);
			assert.deepEqual(warnings, []);
			assert.deepEqual(commandsOf(bound, keys), ['star']);
		}),
	);
});
