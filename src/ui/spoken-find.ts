import {type Find, noMatch} from '../state/find.ts';
import type {OpenPost, Session} from '../state/session.ts';
import {counted} from './spoken-count.ts';
import {matchSentence, matchSurroundings} from './spoken-match.ts';
import {currentMatch, isSameMatch} from './spoken-reading.ts';

/** True once it is known that what is looked for stands nowhere. */
const isMissing = (find: Find | null): boolean =>
	find?.done === true && find.matches.length === 0 && find.query.trim() !== '';

/** Which of the matches in the post the reader stands at, and its sentence; how many there are once that is known. */
const matchWords = ({matches, current, done}: Find, {document}: OpenPost): readonly string[] => {
	const match = matches[current];
	if (match === undefined) return [];
	const number = `match ${current + 1}${done ? ` of ${matches.length}` : ''}`;
	const around = matchSurroundings(match, document);
	return [`${[number, around].filter(Boolean).join(', ')}: ${matchSentence(match, document)}`];
};

/** What a find has come to, once that changes; and again when the typing ends, as nobody listens to all that is said while they type. */
export const findChange = (before: Session, {open}: Session): readonly string[] => {
	if (open === null || open.find === null) return [];
	const {find} = open;
	const last = before.open?.find ?? null;
	const isAccepted = last?.typing === true && !find.typing;
	if (isMissing(find)) return isAccepted || !isMissing(last) ? [noMatch] : [];
	if (isAccepted || !isSameMatch(currentMatch(before.open), currentMatch(open)))
		return matchWords(find, open);
	const isCounted = find.done && last?.done === false && find.matches.length > 0;
	return isCounted ? [counted(find.matches.length, 'match', 'matches')] : [];
};
