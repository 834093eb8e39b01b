/**
 * Prints the milliseconds in which marked, the Markdown reader that the program is built on, finds the blocks of a text, as the first thing
 * a process does: a yardstick that stays the same whatever the program does about it. Run with `node --import tsx bench/block-phase.ts FILE`.
 */
import {readFileSync} from 'node:fs';
import process from 'node:process';
import {Lexer} from 'marked';

const text = readFileSync(process.argv[2] ?? '', 'utf8');
const lexer = new Lexer();
const started = performance.now();
lexer.blockTokens(text, lexer.tokens);
console.log(performance.now() - started);
