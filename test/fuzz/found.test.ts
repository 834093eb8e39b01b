import {test} from 'node:test';
import {setsSafely} from './targets.ts';

/** What fuzzing found, as small as it could be made. */
const found: Readonly<Record<string, string>> = {
	'a table in nested lists': '- - - | gravida ipsum |\n      | :-: |',
	'a table behind a long number': '99999999. | ==vulputate |\n          | :-: |',
	'a table in a list in quotes': '> > > - | gravida ipsum |\n> > >   | :-: |',
};

for (const [name, text] of Object.entries(found)) {
	test(`${name} fits every window`, () => {
		for (let columns = 9; columns < 40; columns++) setsSafely(text, columns);
	});
}
