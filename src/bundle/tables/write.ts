/** Writes `src/text/code-point-pages.ts`: what the text room knows of every code point. For a new version of Unicode. */
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {breakTable} from './break-table.ts';
import {pagesOf} from './pages.ts';
import {propertyTable} from './property-table.ts';

const target = path.join(import.meta.dirname, '../../text/code-point-pages.ts');
const properties = propertyTable();

writeFileSync(
	target,
	`// Written by \`npm run tables\`, from Unicode ${process.versions['unicode']}; src/bundle/tables holds the rules.

/** What \`propertiesOf\` knows, as \`readPages\` reads it. */
export const propertyPages = \`${pagesOf(properties)}\`;

/** What \`breakClassOf\` knows, as \`readPages\` reads it. */
export const breakPages = \`${pagesOf(breakTable(properties))}\`;
`,
);
