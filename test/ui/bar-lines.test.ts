import assert from 'node:assert/strict';
import {test} from 'node:test';
import {stripVTControlCharacters} from 'node:util';
import {createDocument} from '../../src/render/document.ts';
import type {Action} from '../../src/state/action.ts';
import type {PanelKind} from '../../src/state/panel.ts';
import {reduce} from '../../src/state/reduce.ts';
import {displayWidth} from '../../src/text/width.ts';
import {frame} from '../../src/ui/frame.ts';
import {defaultKeys} from '../../src/ui/key-map.ts';
import {someLibrary, somePost} from '../helpers/posts.ts';
import {someSession} from '../helpers/session.ts';

const post = somePost({id: 'a'});
const document = createDocument({text: '# One\n\nWords.\n\n# Two\n\nWords.'});

/** The bar of a window of eight rows, from its first to its last character, after these actions and a typed query. */
const typed = (query: string, columns: number, ...actions: readonly Action[]): string => {
	const start = someSession(someLibrary([post]), {size: {columns, rows: 8}});
	const session = [...actions, {type: 'edit-query', edit: {insert: query}} as const].reduce(reduce, start);
	const line = stripVTControlCharacters(frame(session, defaultKeys).at(-1) ?? '');
	assert.ok(displayWidth(line) <= columns, line);
	return line.trim();
};

const open: Action = {type: 'open', post, document, at: 1};
const panel = (kind: PanelKind): Action => ({type: 'open-panel', panel: kind});

test('the keys that end the typing give way to what is typed, one after the other', () => {
	const outline = (query: string, columns = 30): string => typed(query, columns, open, panel('outline'));
	assert.match(outline('o'), /^\/o +enter choose {3}esc back$/);
	assert.match(outline('omega'), /^\/omega +esc back$/);
	assert.equal(outline('the omega of all things'), '/the omega of all things');
	const topics = (query: string): string => typed(query, 34, panel('topics'));
	assert.match(topics('writing your first con'), /^\/writing your first con *(?:esc back)?$/);
	const help = typed('heading', 30, panel('help'), {type: 'narrow-panel'});
	assert.match(help, /^\/heading +esc all$/);
});

test('what was found stays beside a long query, of which the end is shown', () => {
	const query = 'words that no post of them all has';
	assert.match(typed(query, 30, open, {type: 'start-query'}), /^\/\S.* has {2,}(?:No match|…)$/);
});

test('a long query is cut between its characters', () => {
	for (const character of ['😀', 'e\u0301', '👩‍👩‍👧', '語'])
		for (let columns = 12; columns <= 40; columns++) {
			const line = typed(character.repeat(40), columns, panel('topics'));
			const shown = /^\/(\S*)/.exec(line)?.[1] ?? '';
			assert.ok(shown !== '' && shown === character.repeat(shown.length / character.length), line);
		}
});
