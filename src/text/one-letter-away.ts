/** True when one letter that is left out, added, replaced or changed for its neighbor makes one word of the other. */
export const isOneLetterAway = (word: string, name: string): boolean => {
	let same = 0;
	while (same < word.length && word[same] === name[same]) same++;
	const [left, right] = [word.slice(same), name.slice(same)];
	const isSwapped = left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
	return left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1) || isSwapped;
};
