import type {Session} from '../state/session.ts';
import type {Screen} from './key-map.ts';

/** The screen that keys go to. */
export const screenOf = ({panel, open, search}: Session): Screen =>
	panel !== null ? 'panel' : open !== null ? 'post' : search !== null ? 'results' : 'list';
