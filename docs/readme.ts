/** Writes the parts of README.md that the program itself knows: `node --import tsx docs/readme.ts`. */
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {frontMatterFields} from '../src/commands/front-matter-fields.ts';
import {helpText} from '../src/commands/help-text.ts';
import {type Binding, defaultKeys, keyLabel, type Screen} from '../src/ui/key-map.ts';

const file = path.join(import.meta.dirname, '../README.md');

const code = (key: string): string => (key === '`' ? '`` ` ``' : `\`${key}\``);

const labelsOf = (bindings: readonly Binding[]): string =>
	[...new Set(bindings.flatMap(({keys}) => keys.map(keyLabel)))].map(code).join(' ');

const where = (screens: readonly Screen[]): string => {
	const inList = screens.includes('list') || screens.includes('results');
	return [
		inList && 'list',
		screens.includes('post') && 'post',
		!inList && screens.includes('panel') && 'panel',
	]
		.filter(Boolean)
		.join(', ');
};

/** The table of keys: what they do, where, and what the settings file calls it. */
const keyTable = (): string =>
	[
		'| keys | where | what they do | name |',
		'|---|---|---|---|',
		...defaultKeys.map(
			binding =>
				`| ${labelsOf([binding])} | ${where(binding.screens)} | ${binding.help} | \`${binding.command}\` |`,
		),
	].join('\n');

/** The table of what the front matter of a post may say. */
const fieldTable = (): string =>
	[
		'| field | meaning | without it |',
		'|---|---|---|',
		...Object.values(frontMatterFields).map(
			({names, meaning, without}) => `| ${names.map(code).join(', ')} | ${meaning} | ${without} |`,
		),
	].join('\n');

const parts: Readonly<Record<string, () => string>> = {
	usage: () => `\`\`\`text\n${helpText({name: 'writing-tui', forReaders: false}).trimEnd()}\n\`\`\``,
	keys: keyTable,
	fields: fieldTable,
};

/** README.md with its parts as the program has them now. */
export const updatedReadme = (readme: string): string =>
	readme.replaceAll(
		/(<!-- (\w+): made by docs\/readme\.ts -->)[\s\S]*?(<!-- end -->)/g,
		(all: string, start: string, name: string, end: string) => {
			const make = parts[name];
			return make === undefined ? all : `${start}\n\n${make()}\n\n${end}`;
		},
	);

if (process.argv[1] === import.meta.filename) writeFileSync(file, updatedReadme(readFileSync(file, 'utf8')));
