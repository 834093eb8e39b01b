import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createLending} from '../../src/commands/create-lending.ts';
import type {Screen} from '../../src/terminal/screen.ts';

/** A lending whose terminal notes what becomes of it. */
const someLending = () => {
	const events: string[] = [];
	const note = (event: string) => () => void events.push(event);
	const screen: Screen = {
		enter: note('enter'),
		leave: note('leave'),
		reportMouse: note('mouse'),
		wipe: note('wipe'),
		draw: note('draw'),
	};
	const suspend = async (callback: () => Promise<void>): Promise<void> => {
		events.push('suspend');
		await callback().finally(note('resume'));
	};
	return {events, lending: createLending({screen, suspend, beforeStop: note('save')})};
};

test('whoever borrows the terminal has it while nothing is drawn, and it is taken back afterwards', async () => {
	const {events, lending} = someLending();
	await lending.lend(async () => events.push('edit'));
	assert.deepEqual(events, ['suspend', 'leave', 'edit', 'enter', 'resume']);
});

test('the terminal is taken back from a borrower that fails, who is told of', async () => {
	const {events, lending} = someLending();
	const failing = lending.lend(async () => {
		throw new Error('no such editor');
	});
	await assert.rejects(failing, /no such editor/);
	assert.deepEqual(events, ['suspend', 'leave', 'enter', 'resume']);
	await lending.lend(async () => events.push('edit'));
	assert.equal(events.filter(event => event === 'edit').length, 1);
});

test('a terminal that is lent already is lent to nobody else, and not taken back by a program that goes on', async () => {
	const {events, lending} = someLending();
	await lending.lend(async () => {
		await lending.lend(async () => events.push('second'));
		lending.stops.onContinue();
	});
	assert.deepEqual(events, ['suspend', 'leave', 'enter', 'resume']);
});

test('a program that goes on after it was stopped by somebody else takes the terminal again', async () => {
	const {events, lending} = someLending();
	lending.stops.onContinue();
	await new Promise(resolve => setImmediate(resolve));
	assert.deepEqual(events, ['suspend', 'enter', 'resume']);
});
