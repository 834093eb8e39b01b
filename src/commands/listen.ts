import {type Background, readBackground} from '../terminal/background.ts';
import {createKeyboard} from '../terminal/keyboard.ts';
import type {Context} from '../ui/context.ts';
import {createKeyQueue} from '../ui/key-queue.ts';
import {readMouse} from '../ui/mouse-event.ts';
import {createPress, type Lateness} from '../ui/press.ts';
import type {Input} from '../ui/read-input.ts';
import {awaitFirstPosts} from './first-posts.ts';

/** Where Ink reads its keys from, and what it hands them to. */
export type Listening = {
	readonly stdin: NodeJS.ReadStream;
	readonly onInput: (input: Input) => void;
};

/** What is heard besides what moves the reader. */
export type Hearers = {
	readonly onInterrupt: () => void;
	readonly onBackground: (background: Background) => void;
};

/** Does what the keys and the mouse say, one after the other, as soon as there is something they can be about. */
export const listen = (context: Context, {onInterrupt, onBackground}: Hearers): Listening => {
	const firstPosts = awaitFirstPosts(context.store);
	const press = createPress(context, lateness => onInput(lateness));
	const onInput = createKeyQueue((input: Input | Lateness) => {
		const isInterrupt = 'key' in input && input.key === 'ctrl+c';
		if (isInterrupt) onInterrupt();
		const wait = isInterrupt ? null : firstPosts();
		return wait === null ? press(input) : wait.then(() => press(input));
	});
	const stdin = createKeyboard(report => {
		const mouse = readMouse(report);
		if (mouse !== undefined) return onInput({mouse});
		const background = readBackground(report);
		if (background !== undefined) onBackground(background);
	});
	return {stdin, onInput};
};
