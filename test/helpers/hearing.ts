import {createDocument} from '../../src/render/document.ts';
import type {Action} from '../../src/state/action.ts';
import type {Session} from '../../src/state/session.ts';
import type {Command} from '../../src/ui/key-map.ts';
import {defaultKeys} from '../../src/ui/key-map.ts';
import {pageOf} from '../../src/ui/page.ts';
import {perform} from '../../src/ui/perform.ts';
import {createSessionStore} from '../../src/ui/session-store.ts';
import {spokenFrame, spokenStart} from '../../src/ui/spoken-frame.ts';
import {createSpokenStore} from '../../src/ui/spoken-store.ts';
import {typeKey} from '../../src/ui/type-key.ts';
import {someContext} from './context.ts';
import {someLibrary, somePost} from './posts.ts';
import {someSession} from './session.ts';

/** A session that is heard: every function returns what is said because of what it does. */
export const someHearing = (session: Session) => {
	const store = createSpokenStore(createSessionStore(session));
	const context = {...someContext(session), store};
	let said = store.get();
	const hear = (act: () => void): readonly string[] => {
		act();
		const before = said;
		said = store.get();
		return spokenFrame(before, said, {keys: defaultKeys, ...store.takeNews()});
	};
	return {
		store,
		start: () => spokenStart(store.get(), {keys: defaultKeys, ...store.takeNews()}),
		dispatch: (action: Action) => hear(() => store.dispatch(action)),
		perform: (...commands: readonly Command[]) =>
			hear(() => {
				for (const command of commands) void perform(command, context);
			}),
		type: (text: string) =>
			hear(() => {
				for (const letter of text) void typeKey(letter, letter, context);
			}),
		press: (key: string) => hear(() => void typeKey(key, undefined, context)),
	};
};

const post = somePost({id: 'a', title: 'Signs', date: '2026-03-10', minutes: 5});
const library = someLibrary([post, somePost({id: 'b', title: 'Marks'})]);

/** A post with a text, opened by somebody who hears it, and what was said when it opened. */
export const hearPost = (text: string, given: Partial<Session> = {}) => {
	const hearing = someHearing(someSession(library, given));
	const document = createDocument({text, page: pageOf(post, library)});
	const opened = hearing.dispatch({type: 'open', post, document, at: 1});
	return {...hearing, document, opened};
};
