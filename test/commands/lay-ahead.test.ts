import assert from 'node:assert/strict';
import {test} from 'node:test';
import {layAhead} from '../../src/commands/lay-ahead.ts';
import {createDocument} from '../../src/render/document.ts';
import type {Layout, LayoutOptions} from '../../src/render/layout.ts';
import {createSessionStore} from '../../src/ui/session-store.ts';
import {someLibrary, somePost} from '../helpers/posts.ts';
import {someSession} from '../helpers/session.ts';

test('the pages next to the window are laid out when the reader pauses, and not before', context => {
	context.mock.timers.enable({apis: ['setTimeout']});
	const text = Array.from({length: 400}, (_, index) => `Paragraph ${index}.`).join('\n\n');
	const document = createDocument({text});
	const asked: number[] = [];
	const layout = (options: LayoutOptions): Layout => {
		const real = document.layout(options);
		return {
			...real,
			lines: (from, ...rest) => {
				asked.push(from.block);
				return real.lines(from, ...rest);
			},
		};
	};
	const post = somePost({id: 'a.md'});
	const store = createSessionStore(someSession(someLibrary([post])));
	layAhead(store);
	context.mock.timers.tick(1000);
	assert.deepEqual(asked, [], 'no post is open');

	store.dispatch({type: 'open', post, document: {...document, layout}, at: 1});
	store.dispatch({type: 'go', place: {block: 100, offset: 0}, at: 1});
	for (let key = 0; key < 10; key++) {
		store.dispatch({type: 'move', by: 'line', direction: 1, at: 1});
		// The move itself has looked at lines.
		asked.length = 0;
		context.mock.timers.tick(90);
		assert.deepEqual(asked, [], 'keys come one after the other');
	}

	context.mock.timers.tick(1000);
	const [below = 0, above = 0, ...others] = asked;
	assert.ok(below > 110 && above < 100, `${asked}`);
	assert.deepEqual(others, [], 'once for each pause');
});
