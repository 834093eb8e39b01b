import type {Context, Handler, Performed} from './context.ts';
import type {Command} from './key-map.ts';
import {leavePost} from './leave-post.ts';
import {linkCommands} from './link-commands.ts';
import {listCommands} from './list-commands.ts';
import {lookCommands} from './look-commands.ts';
import {moveCommands} from './move-commands.ts';
import {panelCommands} from './panel-commands.ts';
import {postCommands} from './post-commands.ts';

/** Leads back from a panel to what is behind it, from a post to the list or out of the program, from results to the whole list. */
const goBack: Handler = context => {
	const {store} = context;
	const {panel, open} = store.get();
	if (panel !== null) return store.dispatch({type: 'close-panel'});
	if (open === null) return store.dispatch({type: 'leave-query'});
	return leavePost(context);
};

/** Takes away what stands in the text of a post, a selected link or marks of a find; leads back when nothing does, or a panel is open. */
const dismiss: Handler = context => {
	const {open, panel} = context.store.get();
	if (panel !== null) return goBack(context);
	if (open?.link) return context.store.dispatch({type: 'select-link', link: null});
	if (open?.find) return context.store.dispatch({type: 'leave-query'});
	return goBack(context);
};

const handlers: Readonly<Record<Command, Handler>> = {
	...moveCommands,
	...listCommands,
	...postCommands,
	...linkCommands,
	...lookCommands,
	...panelCommands,
	back: goBack,
	dismiss,
	mouse: ({store, effects}) =>
		store.dispatch({type: 'say', message: effects.toggleMouse() ? 'Mouse on' : 'Mouse off'}),
	quit: ({effects}) => effects.quit(),
	leave: ({effects}) => effects.quit(),
	interrupt: ({effects}) => effects.quit(),
	suspend: ({effects}) => effects.suspend(),
};

/** Does what a command asks for: at once, or by the time the promise resolves. */
export const perform = (command: Command, context: Context): Performed => handlers[command](context);
