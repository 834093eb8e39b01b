import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {readDate} from '../../src/library/date.ts';

const dates: readonly (readonly [written: string, day: string, time: string])[] = [
	['2013-05-06 02:12:52 +0200', '2013-05-06', '02:12:52'],
	['2013-05-06 9:05:00 +0900', '2013-05-06', '09:05:00'],
	['2020-04-03T20:26:28.000Z', '2020-04-03', '20:26:28.000'],
	['2020-04-03T20:26:28Z', '2020-04-03', '20:26:28'],
	['2018-12-09', '2018-12-09', ''],
	['2018-2-9', '2018-02-09', ''],
	['2017-05-23 13:45:09', '2017-05-23', '13:45:09'],
	['2017-05-23 13:45', '2017-05-23', '13:45'],
	['2014-03-01T17:21:33-07:00', '2014-03-01', '17:21:33'],
	['2014-03-01t17:21:33-08000', '2014-03-01', '17:21:33'],
	['2013/7/13 20:46:25', '2013-07-13', '20:46:25'],
	['2013.7.13', '2013-07-13', ''],
	['20200131', '2020-01-31', ''],
	['20200131T101500', '2020-01-31', ''],
	['202001311015', '2020-01-31', '10:15'],
	['20200131101530', '2020-01-31', '10:15:30'],
	['2024年3月5日', '2024-03-05', ''],
	['2024年 3月 5日 9:30', '2024-03-05', '09:30'],
	['2024년 3월 5일', '2024-03-05', ''],
	['Dec 06 2023', '2023-12-06', ''],
	['Dec 6 2023', '2023-12-06', ''],
	['Dec 6, 2023', '2023-12-06', ''],
	['December 6th, 2023', '2023-12-06', ''],
	['Sept. 1, 2023', '2023-09-01', ''],
	['Tuesday, May 13th 2025, 2:16:40 pm', '2025-05-13', '14:16:40'],
	['May 13 2025 12:05 am', '2025-05-13', '00:05'],
	['6 Dec 2023', '2023-12-06', ''],
	['6 December 2023', '2023-12-06', ''],
	['1st of March 2023', '2023-03-01', ''],
	['06-Dec-2023', '2023-12-06', ''],
	['Fri, 03 Apr 2020 20:26:28 GMT', '2020-04-03', '20:26:28'],
	['Fri Apr 03 2020 20:26:28 GMT+0000', '2020-04-03', '20:26:28'],
	['Fri Apr  3 20:26:28 UTC 2020', '2020-04-03', '20:26:28'],
	['2023 Dec 6', '2023-12-06', ''],
	['31/12/2023', '2023-12-31', ''],
	['02/11/2023', '2023-02-11', ''],
	['02-11-2025', '2025-11-02', ''],
	['02.11.2025', '2025-11-02', ''],
	['12-31-2025', '2025-12-31', ''],
	['1585945588', '2020-04-03', '20:26:28.000'],
	['1585945588000', '2020-04-03', '20:26:28.000'],
	['\u00a0\u00a02020-01-31', '2020-01-31', ''],
	['\u200b2020-01-31\u200b', '2020-01-31', ''],
	['1900-01-01', '1900-01-01', ''],
	['2200-12-31', '2200-12-31', ''],
	['2024-02-29', '2024-02-29', ''],
];

for (const [written, day, time] of dates) {
	test(`${JSON.stringify(written)} is the day ${day}${time && ` at ${time}`}`, () => {
		assert.deepEqual(readDate(written), {day, time, exists: true});
	});
}

const impossible: readonly (readonly [written: string, day: string])[] = [
	['2019-02-29', '2019-03-01'],
	['2019-02-30 10:00', '2019-03-02'],
	['Feb 30, 2023', '2023-03-02'],
	['31.04.2023', '2023-05-01'],
];

for (const [written, day] of impossible) {
	test(`${written}, a day that is not, counts on to ${day}`, () => {
		const date = readDate(written);
		assert.deepEqual([date?.day, date?.exists], [day, false]);
	});
}

const noDates = [
	'',
	'soon',
	'Last Modified',
	'2019',
	'2019-05',
	'2019-13-01',
	'2019-00-10',
	'2019-05-32',
	'2019-05-00',
	'1899-12-31',
	'2201-01-01',
	'99/99/2020',
	'1/2/20',
	'May 2020',
	'12:30',
	'2020-01-011',
	'9999999999',
	'{{date}}',
];

for (const written of noDates) {
	test(`${JSON.stringify(written)} is no date`, () => assert.equal(readDate(written), null));
}

test('a calendar day comes out as it went in, in every order people write it', () => {
	const day = fc.date({min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true});
	fc.assert(
		fc.property(day, date => {
			const iso = date.toISOString().slice(0, 10);
			const [y, m, d] = iso.split('-');
			for (const text of [
				iso,
				`${y}/${m}/${d}`,
				`${y}${m}${d}`,
				`${iso}T23:59:59-11:00`,
				`${d}.${m}.${y}`,
				`${m}/${d}/${y}`,
			]) {
				assert.equal(readDate(text)?.day, iso, text);
			}
		}),
	);
});

test('any text is a date between 1900 and 2200 or none', () => {
	fc.assert(
		fc.property(fc.string({unit: 'binary', maxLength: 60}), text => {
			const date = readDate(text);
			if (date) assert.match(date.day, /^(?:19|2[01])\d\d-\d\d-\d\d$|^220[01]-/);
		}),
	);
});
