/**
 * A reader without a screen, for tests that need several or that kill one: marks posts of the library `L` as read and
 * saves after each. Arguments: data folder, prefix of the post ids, number of posts.
 */
import process from 'node:process';
import {markRead} from '../../src/state/reading-record.ts';
import {openRecordStore} from '../../src/store/record-store.ts';

const [folder = '', prefix = '', count = '0'] = process.argv.slice(2);
const store = openRecordStore({folder, library: 'L'});
process.stdout.write('ready\n');

let {record} = store;
const warnings: string[] = [];
const save = (leaving: boolean): boolean => {
	const result = store.save(record, {leaving});
	record = result.record;
	if (result.warning !== null) warnings.push(result.warning);
	return result.saved;
};
for (let number = 1; number <= Number(count); number++) {
	record = markRead(record, `${prefix}-${number}.md`, number);
	save(false);
}
process.stdout.write(`${JSON.stringify({saved: save(true), warnings})}\n`);
