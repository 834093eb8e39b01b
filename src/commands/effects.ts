import {statSync} from 'node:fs';
import process from 'node:process';
import {readLinkedPost} from '../library/linked-post.ts';
import type {Post} from '../library/post.ts';
import {createPostFinder} from '../library/post-finder.ts';
import {readBody} from '../library/read-body.ts';
import {countWords} from '../library/word-count.ts';
import type {Target} from '../state/post-moves.ts';
import type {ThemeName} from '../state/session.ts';
import type {Background} from '../terminal/background.ts';
import {copyToClipboard} from '../terminal/clipboard.ts';
import {edit, editorCommand} from '../terminal/editor.ts';
import type {Screen} from '../terminal/screen.ts';
import {stopJob} from '../terminal/suspend.ts';
import {visit} from '../terminal/visit.ts';
import type {Suspend} from '../ui/app.tsx';
import {type FindPost, lazyFinder} from '../ui/destination.ts';
import type {Effects} from '../ui/effects.ts';
import type {SessionStore} from '../ui/session-store.ts';
import type {Documents} from './documents.ts';
import {editorFault} from './editor-fault.ts';
import {paintFor} from './look.ts';
import {calendarDay, isFile} from './open-library.ts';
import type {Saver} from './saver.ts';

/** What the keys reach the world with. */
export type World = {
	readonly store: SessionStore;
	readonly documents: Documents;
	readonly saver: Saver;
	readonly screen: Screen;
	readonly suspend: Suspend;
	readonly quit: () => void;
	/** What the terminal said is behind the text; undefined when it said nothing. */
	readonly background: () => Background | undefined;
	readonly mouse: {on: boolean};
};

/** Files up to this many bytes have their words counted while a key waits: that takes a few milliseconds. */
const countedBytes = 1024 * 1024;

const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The order of themes: the terminal's own colors, then those that suit what is behind them. */
const themesFor = (background: Background | undefined): readonly ThemeName[] =>
	background === 'light' ? ['auto', 'paper', 'mono', 'ink'] : ['auto', 'ink', 'mono', 'paper'];

/** The effects of the reader on the screen. */
export const createEffects = (world: World): Effects => {
	const {store, documents, saver, screen, suspend} = world;
	const say = (message: string) => store.dispatch({type: 'say', message});

	const findInLibrary = lazyFinder(() => store.get().library, createPostFinder);
	const findPost: FindPost = (href, from) => {
		const {root, posts} = store.get().library;
		const beside = isFile(root) ? readLinkedPost(href, from, {root, today: calendarDay(new Date())}) : null;
		// Few of the files beside one that was opened alone are known: the very file that a link names comes before one called like it.
		if (beside === null) return findInLibrary(href, from);
		return {...beside, post: posts.find(({id}) => id === beside.post.id) ?? beside.post};
	};

	const openPost = async (post: Post, target?: Target): Promise<void> => {
		try {
			const document = await documents.get(post);
			const {library} = store.get();
			// A file that was opened alone takes in what its links lead to.
			if (isFile(library.root) && !library.posts.some(({id}) => id === post.id))
				store.dispatch({type: 'change-library', library: {...library, posts: [...library.posts, post]}});
			store.dispatch({type: 'open', post, document, at: Date.now(), ...(target && {target})});
			if (target !== undefined && 'id' in target && document.placeOfId(target.id) === undefined)
				say(`This post has no part called “${target.id}”`);
		} catch (error) {
			say(`${post.id} cannot be opened: ${sentenceOf(error)}`);
		}
	};

	return {
		now: Date.now,
		open: openPost,
		findPost,
		async turn(direction) {
			const [stop] = store.get().trail[direction];
			if (stop === undefined) return;
			try {
				store.dispatch({type: 'turn', direction, document: await documents.get(stop.post), at: Date.now()});
			} catch (error) {
				say(`${stop.post.id} cannot be opened: ${sentenceOf(error)}`);
			}
		},
		async visit(address) {
			say(address);
			if (await visit(address)) return;
			copyToClipboard(address);
			say(`${address}  ·  copied`);
		},
		copy(text, what) {
			copyToClipboard(text);
			say(`${what} is copied`);
		},
		async edit(post, line) {
			const command = editorCommand(process.env);
			if (command === undefined) return say('No editor is named: set VISUAL or EDITOR');
			saver.save();
			try {
				const fileLine = line === null ? 1 : readBody(post).line + line;
				await suspend(async () => {
					screen.leave();
					try {
						await edit(command, post.file, fileLine);
					} finally {
						screen.enter();
					}
				});
				if (store.get().open?.post.id === post.id) {
					store.dispatch({type: 'reload', document: await documents.get(post)});
				}
			} catch (error) {
				say(editorFault(command[0], post.id, error));
			}
		},
		countWords(post) {
			try {
				if (statSync(post.file).size > countedBytes) return undefined;
				const {words, characters, code} = countWords(readBody(post).text, 0);
				return words + characters + code;
			} catch {
				// Details of a post whose file is gone are shown without it; opening the post says why.
				return undefined;
			}
		},
		paintOf: theme => paintFor(theme, process.env),
		nextTheme(theme) {
			const themes = themesFor(world.background());
			return themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'auto';
		},
		toggleMouse() {
			world.mouse.on = !world.mouse.on;
			screen.reportMouse(world.mouse.on);
			return world.mouse.on;
		},
		quit: world.quit,
		async suspend() {
			saver.save();
			await suspend(async () => {
				screen.leave();
				await stopJob();
				screen.enter();
			});
		},
	};
};
