import type {Post} from '../library/post.ts';
import type {OpenPost} from './session.ts';

/** Where the reader was. */
export type Stop = {readonly post: Post} & Pick<OpenPost, 'place' | 'jump'>;

/** The way that jumps led: back to where they began, and forward again. */
export type Trail = {readonly back: readonly Stop[]; readonly forward: readonly Stop[]};

export const emptyTrail: Trail = {back: [], forward: []};

/** Stops that are remembered in each direction. */
const remembered = 200;

/** The trail after a jump from `stop`: what lay ahead is forgotten. */
export const followed = ({back}: Trail, stop: Stop): Trail => ({
	back: [stop, ...back].slice(0, remembered),
	forward: [],
});

/** The stop that lies back or ahead, and the trail once the reader, now at `here`, went there. */
export const turned = (
	trail: Trail,
	direction: 'back' | 'forward',
	here: Stop,
): {readonly stop: Stop; readonly trail: Trail} | undefined => {
	const [stop, ...rest] = trail[direction];
	if (stop === undefined) return undefined;
	return direction === 'back'
		? {stop, trail: {back: rest, forward: [here, ...trail.forward]}}
		: {stop, trail: {back: [here, ...trail.back], forward: rest}};
};
