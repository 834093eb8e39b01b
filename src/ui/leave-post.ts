import type {Post} from '../library/post.ts';
import {type Handler, type Performed, withOpen} from './context.ts';
import {homeOf, isAlone} from './page.ts';

/** Goes back to the file that was opened alone, along the trail that led away from it, so that it stands where it was left. */
const goHome =
	(home: Post): Handler =>
	async ({store, effects}) => {
		const isThere = () => store.get().open?.post.id === home.id;
		const steps = store.get().trail.back.findIndex(({post}) => post.id === home.id) + 1;
		for (let step = 0; step < steps; step++) await effects.turn('back');
		if (!isThere()) await effects.open(home);
		// Its file is gone, and nothing else stands behind it.
		if (!isThere()) effects.quit();
	};

/** Leads from the open post back to the list, or to the file that was opened alone, and from that file out of the program. */
export const leavePost: Handler = withOpen((open, {library}, context): Performed => {
	const {store, effects} = context;
	const home = homeOf(library);
	if (isAlone(open.post, library)) return effects.quit();
	return home === undefined ? store.dispatch({type: 'close', at: effects.now()}) : goHome(home)(context);
});
