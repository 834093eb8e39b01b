import process from 'node:process';
import {readBody} from '../library/read-body.ts';
import type {ThemeName} from '../state/session.ts';
import type {Background} from '../terminal/background.ts';
import {copyToClipboard} from '../terminal/clipboard.ts';
import {edit, editorCommand} from '../terminal/editor.ts';
import type {Screen} from '../terminal/screen.ts';
import {visit} from '../terminal/visit.ts';
import type {Effects} from '../ui/effects.ts';
import type {SessionStore} from '../ui/session-store.ts';
import {countPostWords} from './count-post-words.ts';
import type {Lending} from './create-lending.ts';
import type {Documents} from './documents.ts';
import {editorFailure, editorFault} from './editor-fault.ts';
import {paintFor} from './look.ts';
import {openingEffects} from './opening-effects.ts';
import type {Saver} from './saver.ts';

/** What the keys reach the world with. */
export type World = {
	readonly store: SessionStore;
	readonly documents: Documents;
	readonly saver: Saver;
	readonly screen: Screen;
	readonly lending: Lending;
	readonly quit: () => void;
	/** What the terminal said is behind the text; undefined when it said nothing. */
	readonly background: () => Background | undefined;
	/** True when the mouse is reported at the start. */
	readonly mouse: boolean;
};

/** Lets the person change a post in their editor, and shows it as it is then. */
const editPost =
	({store, documents, saver, lending}: World): Effects['edit'] =>
	async (post, line) => {
		const say = (message: string) => store.dispatch({type: 'say', message});
		const command = editorCommand(process.env);
		if (command === undefined) return say('No editor is named: set VISUAL or EDITOR');
		saver.save();
		try {
			const fileLine = line === null ? 1 : readBody(post).line + line;
			let ending = Promise.resolve<string | null>(null);
			await lending.lend(() => {
				ending = edit(command, post.file, fileLine);
				return ending;
			});
			const failure = await ending;
			if (failure !== null) say(editorFailure(command[0], failure));
			// What it had saved until then is shown all the same.
			if (store.get().open?.post.id === post.id)
				store.dispatch({type: 'reload', document: await documents.get(post)});
		} catch (error) {
			say(editorFault(command[0], post.id, error));
		}
	};

/** What takes text out of the program. */
const sharingEffects = (store: SessionStore): Pick<Effects, 'visit' | 'copy'> => {
	const say = (message: string) => store.dispatch({type: 'say', message});
	return {
		async visit(address) {
			say(address);
			if (await visit(address)) return;
			copyToClipboard(address);
			say(`Copied: ${address}`);
		},
		copy(text, what) {
			copyToClipboard(text);
			say(`${what} is copied`);
		},
	};
};

/** The order that a key goes through the themes in: the terminal's own colors, then those that suit what is behind them. */
const themesFor = (background: Background | undefined): readonly ThemeName[] =>
	background === 'light' ? ['auto', 'paper', 'mono', 'ink'] : ['auto', 'ink', 'mono', 'paper'];

/** The effects of the reader on the screen. */
export const createEffects = (world: World): Effects => {
	const {store, documents, screen, lending, background, quit} = world;
	let isMouseOn = world.mouse;
	return {
		now: Date.now,
		...openingEffects(store, documents),
		...sharingEffects(store),
		edit: editPost(world),
		countWords: countPostWords,
		paintOf: theme => paintFor(theme, process.env),
		nextTheme(theme) {
			const themes = themesFor(background());
			return themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'auto';
		},
		toggleMouse() {
			isMouseOn = !isMouseOn;
			screen.reportMouse(isMouseOn);
			return isMouseOn;
		},
		suspend: lending.stop,
		quit,
	};
};
