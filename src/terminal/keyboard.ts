import process from 'node:process';
import {createReportTaker, type Received} from './take-reports.ts';

/**
 * The keyboard that the process was started with, without what the terminal itself reports: Ink would take the mouse for nothing and
 * answers to questions for keys. Reports are handed over between the keys they came between.
 */
export const createKeyboard = (onReport: (report: string) => void): NodeJS.ReadStream => {
	const take = createReportTaker();
	const waiting: Received[] = [];

	const read = (): string | null => {
		for (;;) {
			const next = waiting.shift();
			if (next === undefined) {
				const chunk: unknown = process.stdin.read();
				if (chunk === null) return null;
				waiting.push(...take(String(chunk)));
			} else if ('keys' in next) return next.keys;
			else onReport(next.report);
		}
	};

	return new Proxy(process.stdin, {
		get(stdin, property) {
			if (property === 'read') return read;
			const value: unknown = Reflect.get(stdin, property, stdin);
			return typeof value === 'function' ? value.bind(stdin) : value;
		},
	});
};
