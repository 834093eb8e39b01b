/**
 * Prints the milliseconds in which marked, the Markdown reader that the program is built on, reads a text as the first thing a process
 * does: a yardstick that stays the same whatever the program does about it. `blocks` is the time in which it finds the blocks, `all` also
 * that for what stands inside them. Run with `node --import tsx bench/marked-alone.ts blocks|all FILE`.
 */
import {readFileSync} from 'node:fs';
import process from 'node:process';
import {Lexer} from 'marked';

const [phases, file = ''] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
const lexer = new Lexer();
const started = performance.now();
if (phases === 'blocks') lexer.blockTokens(text, lexer.tokens);
else lexer.lex(text);
console.log(performance.now() - started);
