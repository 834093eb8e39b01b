import {isOneLetterAway} from '../text/one-letter-away.ts';
import {type CommandName, commandsOf, type Program} from './command-line.ts';

/** The command of a program that a word is one letter away from; undefined when there is none. */
export const nearCommand = (word: string, program: Pick<Program, 'forReaders'>): CommandName | undefined =>
	commandsOf(program).find(name => isOneLetterAway(word.toLowerCase(), name));
