import {type Fields, findField, isMap, readSwitch, textOf} from './front-matter.ts';
import {countWords} from './word-count.ts';

/** Words, CJK characters and words of code read in a minute: the middle of seven blog generators' counts. */
const perMinute = {words: 230, characters: 450, code: 400} as const;

const maxMinutes = 6000;

const statedKeys =
	`readingtime readtime minutesread timetoread readingtimeminutes extra.readingtime params.readingtime
	extra.readtime`.split(/\s+/);

/** The minutes a text states, such as `7`, `7 min read` or `1 h 20 min`, rounded and at least 1; null when it states none. */
export const inMinutes = (text: string): number | null => {
	const match =
		/^\s*(?:\D{0,20}?)(?:(\d{1,2})\s*h(?:ours?|r)?\s*)?(\d{1,4}(?:[.,]\d{1,3})?)(?:\s*[-–—]\s*(\d{1,4}))?(?!\s*h)\s*(?:m|分|$|\s)/i.exec(
			text,
		);
	if (!match) return null;
	const minutes = Number((match[3] ?? match[2] ?? '').replace(',', '.')) + Number(match[1] ?? 0) * 60;
	return minutes > 0 && minutes <= maxMinutes ? Math.max(1, Math.round(minutes)) : null;
};

/** The minutes an author states: `7`, `7 min read`, `35-40 minutes`; a `duration` only when it names minutes. */
const statedMinutes = (fields: Fields): number | null => {
	for (const key of statedKeys) {
		const value = findField(fields, [key])?.value;
		const inner = isMap(value) ? textOf(findField(value, ['minutes', 'text'])?.value) : textOf(value);
		const minutes =
			inner === '' || (readSwitch(inner) !== undefined && inner !== '1') ? null : inMinutes(inner);
		if (minutes !== null) return minutes;
	}
	const duration = textOf(fields.get('duration'));
	return /\d\s*(?:m|min|mins|minutes?|分)\b/i.test(duration) ? inMinutes(duration) : null;
};

/** Whole minutes it takes to read a post: what its author states, else by its words; 0 only where there are none. */
export const readingTime = (fields: Fields, text: string, from: number): number => {
	const stated = statedMinutes(fields);
	if (stated !== null) return stated;
	const {words, characters, code} = countWords(text, from);
	return Math.max(
		words + characters + code > 0 ? 1 : 0,
		Math.round(words / perMinute.words + characters / perMinute.characters + code / perMinute.code),
	);
};
