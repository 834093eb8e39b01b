import type {Post} from '../library/post.ts';

/** Why a post is not for everybody, or not yet, in words. */
export const withheldWords = ({draft, hidden, scheduled}: Post): readonly string[] =>
	[draft && 'draft', hidden && 'hidden', scheduled && 'scheduled'].filter(word => word !== false);
