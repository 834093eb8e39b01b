import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {lookVariables} from '../../src/commands/early-frame.ts';

/** The variables that a module of a dependency asks for, by the ways they write it. */
const variablesIn = (specifier: string, within = ''): ReadonlySet<string> => {
	const text = readFileSync(fileURLToPath(new URL(within, import.meta.resolve(specifier))), 'utf8');
	const named = [...text.matchAll(/\benv\.([A-Z][A-Z_]+)|'([A-Z][A-Z_]+)' in (?:process\.)?env/g)];
	const lists = [...text.matchAll(/\[('[A-Z][A-Z_]+'(?:, '[A-Z][A-Z_]+')+)\]\.some/g)];
	const taken = /const \{([^}]*)\} = process\.env/.exec(text)?.[1] ?? '';
	return new Set([
		...named.map(([, dotted, quoted]) => dotted ?? quoted ?? ''),
		...lists.flatMap(([, list = '']) => list.match(/[A-Z][A-Z_]+/g) ?? []),
		...(taken.match(/[A-Z][A-Z_]+/g) ?? []),
	]);
};

test('a kept frame asks for every variable that decides about colors and links', () => {
	const chalk = variablesIn('chalk', 'vendor/supports-color/index.js');
	const links = variablesIn('supports-hyperlinks');
	assert.ok(chalk.has('COLORTERM') && chalk.has('GITHUB_ACTIONS') && links.has('VTE_VERSION'));
	const known = new Set<string>(lookVariables);
	assert.deepEqual(
		[...chalk, ...links].filter(name => !known.has(name)),
		[],
	);
});
