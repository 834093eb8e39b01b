import {type CommandName, commandsOf, type Program} from './command-line.ts';

/** True when one letter that is left out, added, replaced or changed for its neighbor makes one word of the other. */
const isOneLetterAway = (word: string, name: string): boolean => {
	let same = 0;
	while (same < word.length && word[same] === name[same]) same++;
	const [left, right] = [word.slice(same), name.slice(same)];
	const isSwapped = left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
	return left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1) || isSwapped;
};

/** The command of a program that a word is one letter away from; undefined when there is none. */
export const nearCommand = (word: string, program: Pick<Program, 'forReaders'>): CommandName | undefined =>
	commandsOf(program).find(name => isOneLetterAway(word.toLowerCase(), name));
