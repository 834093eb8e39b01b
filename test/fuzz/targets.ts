import assert from 'node:assert/strict';
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import {decode} from '../../src/library/decode.ts';
import {parseDocument} from '../../src/library/read-body.ts';
import {createDocument} from '../../src/render/document.ts';
import {createPaint, themes} from '../../src/render/theme.ts';
import {markRead, stateOf} from '../../src/state/reading-record.ts';
import {openIndex} from '../../src/store/library-index.ts';
import {loadChoice} from '../../src/store/list-choice.ts';
import {openRecordStore} from '../../src/store/record-store.ts';
import {loadSettings} from '../../src/store/settings.ts';
import {createReportTaker} from '../../src/terminal/take-reports.ts';
import {displayWidth} from '../../src/text/width.ts';
import {temporaryFolder} from '../helpers/terminal.ts';
import {frontMatter, markdown} from './markdown.ts';

/** Something that must hold for every input; a property that throws has found one for which it does not. */
export type Target = fc.IProperty<unknown>;

const paint = createPaint(themes.ink, 3);

/** Words, styles and hyperlinks that are well formed, and nothing else that a terminal would act on. */
const allowed =
	/^(?:[^\0-\x1f\x7f-\x9f]|\x1b\[[0-9;]*m|\x1b\]8;[^;\0-\x1f\x7f-\x9f]*;[^\0-\x1f\x7f-\x9f]*\x1b\\)*$/;

/** Reads a text as a post and sets it as the reader and the printer do. */
export const setsSafely = (text: string, columns: number): void => {
	const {post, body} = parseDocument({
		id: 'a-post.md',
		file: '/library/a-post.md',
		text,
		rootName: 'Notebook',
	});
	for (const field of [post.title, post.excerpt, ...post.tags, ...post.categories, post.date ?? ''])
		assert.doesNotMatch(field, /[\0-\x1f\x7f-\x9f]/);
	assert.notEqual(post.title, '');
	const document = createDocument({
		...body,
		page: {back: '← Back', title: post.title, meta: post.date ?? '', dir: post.dir},
	});
	const layout = document.layout({
		columns,
		measure: Math.min(72, columns),
		paint,
		hyperlinks: true,
		codeWrap: true,
	});
	for (const {text: line} of layout.all()) {
		assert.match(line, allowed);
		assert.ok(displayWidth(line) <= columns, `${displayWidth(line)} > ${columns}: ${JSON.stringify(line)}`);
	}
};

const columns = fc.integer({min: 20, max: 140});

/** Changes a valid file as disks, editors and other programs do. */
const damaged = (valid: Buffer): fc.Arbitrary<Buffer> =>
	fc.oneof(
		fc.uint8Array({maxLength: 300}).map(bytes => Buffer.from(bytes)),
		fc.nat(valid.length).map(length => valid.subarray(0, length)),
		fc.json().map(json => Buffer.from(json)),
		fc.array(fc.tuple(fc.nat(Math.max(0, valid.length - 1)), fc.nat(255)), {maxLength: 8}).map(changes => {
			const bytes = Buffer.from(valid);
			for (const [at, byte] of changes) bytes[at] = byte;
			return bytes;
		}),
		fc
			.tuple(fc.nat(valid.length), fc.json())
			.map(([at, json]) => Buffer.concat([valid.subarray(0, at), Buffer.from(json), valid.subarray(at)])),
	);

const record = {
	version: 1,
	libraries: {
		L: {
			posts: {
				'a.md': {
					bookmark: {value: {place: {block: 1, offset: 2}, quote: 'Q', progress: 0.5}, at: 7},
					read: {value: true, at: 8},
				},
				'b.md': {starred: {value: true, at: 9}},
			},
		},
	},
};

const recordTarget = (): Target => {
	const folder = temporaryFolder();
	return fc.property(damaged(Buffer.from(JSON.stringify(record))), bytes => {
		rmSync(folder, {recursive: true, force: true});
		mkdirSync(folder);
		const file = path.join(folder, 'reading-record.json');
		writeFileSync(file, bytes);
		writeFileSync(path.join(folder, 'lists.json'), bytes);
		assert.ok(loadChoice({folder, library: 'L'}));
		const store = openRecordStore({folder, library: 'L'});
		const {saved} = store.save(markRead(store.record, 'new.md', 1), {leaving: true});
		const names = readdirSync(folder).filter(name => name !== 'lists.json');
		if (saved) {
			assert.equal(stateOf(openRecordStore({folder, library: 'L'}).record.get('new.md')), 'read');
			// What could not be made out is not lost either.
			const kept = names.map(name => readFileSync(path.join(folder, name)));
			assert.ok(store.warning === null || kept.some(other => other.equals(bytes)));
		} else assert.deepEqual(readFileSync(file), bytes);
		assert.ok(!names.some(name => name.includes('.lock-')), String(names));
	});
};

const settingsTarget = (): Target => {
	const folder = temporaryFolder();
	const valid =
		'{"width": 90, "theme": "ink", "mouse": false, "keys": {"down": ["j", "down"], "quit": null}}';
	return fc.property(damaged(Buffer.from(valid)), bytes => {
		writeFileSync(path.join(folder, 'settings.json'), bytes);
		const {settings, warnings} = loadSettings(folder);
		assert.ok(settings.width >= 40 && settings.width <= 120);
		assert.ok(['auto', 'ink', 'paper', 'mono'].includes(settings.theme));
		for (const warning of warnings) assert.doesNotMatch(warning, /\p{Cc}/u);
	});
};

const indexTarget = (): Target => {
	const file = path.join(temporaryFolder(), 'index.ndjson');
	return fc.property(
		damaged(Buffer.from('00000000{"format":1,"root":"/L","version":"1"}\n00000000[]\n')),
		bytes => {
			writeFileSync(file, bytes);
			const index = openIndex(file, {root: '/L', version: '1'}, '2026-01-01');
			if (index !== null) for (const _ of index.entries);
		},
	);
};

const key = fc.oneof(
	fc.string({unit: 'binary', maxLength: 4}),
	fc.constantFrom(
		'\u001B',
		'\u001B[',
		'\u001B[<',
		'\u001B[<0;1',
		'\u001B[<0;1;1M',
		'\u001B]11;rgb:',
		'\u001B]11;rgb:ff/ff/ff\u0007',
		'\u001BP>|x',
		'\u001B\\',
		'\u001B[200~',
		'\u001B[201~',
		'\u001B[A',
		'\u001BO',
		'\u0007',
	),
	fc.nat(4000).map(length => 'x'.repeat(length)),
);

/** What is typed comes out again, whole and in order, however it was cut into pieces. */
const keysTarget = (): Target =>
	fc.property(fc.array(key, {maxLength: 30}), chunks => {
		const take = createReportTaker();
		const received = [...chunks.flatMap(chunk => take(chunk)), ...take('\u0007'), ...take('\u0007')];
		const keys = received.map(one => ('keys' in one ? one.keys : ''));
		const reports = received.map(one => ('report' in one ? one.report : ''));
		for (const report of reports) assert.ok(report.length <= 256);
		const typed = chunks.join('').length + 2;
		const out = keys.join('').length + reports.join('').length;
		// An escape character that went ahead as a key may stand in the report as well.
		assert.ok(out >= typed && out <= typed + chunks.length + 2, `${typed} in, ${out} out`);
	});

/** Everything that is fuzzed without a terminal, by name. */
export const targets: Readonly<Record<string, () => Target>> = {
	bytes: () =>
		fc.property(fc.uint8Array({maxLength: 600}), columns, (bytes, width) => {
			const decoded = decode(Buffer.from(bytes));
			if (decoded !== null) setsSafely(decoded.text, width);
		}),
	markdown: () => fc.property(markdown, columns, setsSafely),
	'front matter': () => fc.property(frontMatter, columns, setsSafely),
	keys: keysTarget,
	record: recordTarget,
	settings: settingsTarget,
	index: indexTarget,
};
