/**
 * A terminal window that can be killed with everything a real one loses then. Arguments: the command to run in it. Writes what
 * the command writes, as it comes.
 */
const process = require('node:process');
const {spawn} = require('@lydell/node-pty');

const [command, ...args] = process.argv.slice(2);
const pty = spawn(command, args, {cols: 100, rows: 32, name: 'xterm-256color', env: process.env});
pty.onData(data => process.stdout.write(data));
process.stdin.on('data', data => pty.write(String(data)));
