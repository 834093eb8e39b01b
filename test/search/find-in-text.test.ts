import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {anyOf, compileQuery} from '../../src/search/find-in-text.ts';
import {fold} from '../../src/search/fold.ts';
import {type Folding, foldCharacter, isInvisible, spelledParts} from '../../src/search/fold-character.ts';
import {clusters} from '../../src/text/width.ts';

/** The texts a query finds in a text. */
const found = (source: string, text: string): readonly string[] =>
	compileQuery(source)
		.findAll(text)
		.map(({start, end}) => text.slice(start, end));

test('lower case finds any case', () => {
	assert.deepEqual(found('flask', 'Flask, FLASK and flask'), ['Flask', 'FLASK', 'flask']);
});

test('a capital in the query makes case count', () => {
	assert.deepEqual(found('Flask', 'Flask, FLASK and flask'), ['Flask']);
	assert.deepEqual(found('ÉTÉ', 'été ÉTÉ'), ['ÉTÉ']);
});

test('letters without accents find those with accents', () => {
	assert.deepEqual(found('cafe', 'café, cafe\u0301 and CAFÉ'), ['café', 'cafe\u0301', 'CAFÉ']);
});

test('an accent in the query makes accents count', () => {
	assert.deepEqual(found('résumé', 'resume, résumé, re\u0301sume\u0301'), ['résumé', 're\u0301sume\u0301']);
});

test('й and и are two letters, ё is found as е', () => {
	assert.deepEqual(found('мои', 'мой мои'), ['мои']);
	assert.deepEqual(found('все', 'всё все'), ['всё', 'все']);
});

test('texts that Unicode takes for the same find each other', () => {
	assert.deepEqual(found('Ame\u0301lie', 'Amélie'), ['Amélie']);
	assert.deepEqual(found('Amélie', 'Ame\u0301lie'), ['Ame\u0301lie']);
	assert.deepEqual(found('한글', '한글'.normalize('NFD')), ['한글'.normalize('NFD')]);
	assert.deepEqual(found('क\u093c', '\u0958'), ['\u0958']);
});

test('white space of any kind and length matches any other', () => {
	assert.deepEqual(found('one two', 'one two, one\ntwo, one \t\n two, one\u00a0two, one\u3000two').length, 5);
	assert.deepEqual(found('one \n two', 'one two'), ['one two']);
	assert.deepEqual(found('one two', 'onetwo'), []);
});

test('white space at the end of a query has to be there', () => {
	assert.deepEqual(found('one ', 'one, one  two'), ['one  ']);
});

test('typographic quotes, apostrophes, dashes and dots match their ASCII forms, both ways', () => {
	assert.deepEqual(found(`"don't"`, '“don’t”'), ['“don’t”']);
	assert.deepEqual(found('“don’t”', `"don't"`), [`"don't"`]);
	assert.deepEqual(found('1914-18', '1914–18 1914—18 1914‐18 1914‑18'), [
		'1914–18',
		'1914—18',
		'1914‐18',
		'1914‑18',
	]);
	assert.deepEqual(found('a—b', 'a-b'), ['a-b']);
	assert.deepEqual(found('wait...', 'wait…'), ['wait…']);
});

test('soft hyphens and characters without width are looked through', () => {
	assert.deepEqual(found('hyphenation', 'hy\u00adphen\u00ada\u200btion'), ['hy\u00adphen\u00ada\u200btion']);
	assert.deepEqual(found('می\u200cخواهم', 'میخواهم'), ['میخواهم']);
	assert.deepEqual(found('end', 'the end\u00ad'), ['end']);
});

test('case is folded where its forms differ in length, and what follows is still marked right', () => {
	assert.deepEqual(found('strasse', 'Die Straße, die STRASSE'), ['Straße', 'STRASSE']);
	assert.deepEqual(found('straße', 'STRASSE, STRAẞE'), ['STRASSE', 'STRAẞE']);
	assert.deepEqual(found('istanbul', 'İİ İstanbul'), ['İstanbul']);
	assert.deepEqual(found('office', 'an oﬃce, an o\ufb00ice'), ['oﬃce', 'o\ufb00ice']);
	assert.deepEqual(found('σοφός', 'ΣΟΦΌΣ σοφός'), ['ΣΟΦΌΣ', 'σοφός']);
});

test('the dotless i of Turkish is a letter of its own', () => {
	assert.deepEqual(found('i', 'ı'), []);
	assert.deepEqual(found('ı', 'ı'), ['ı']);
});

test('half of what one character folds to is no match', () => {
	assert.deepEqual(found('stras', 'Straße'), []);
	assert.deepEqual(found('f', 'ﬁ'), []);
});

test('a part of a picture made of several is no match', () => {
	assert.deepEqual(found('👩', '👩‍💻 and 👩'), ['👩']);
	assert.deepEqual(found('🇪🇩', '🇩🇪🇩🇪'), []);
});

test('the stem of a word is found before vowel signs', () => {
	assert.deepEqual(found('किताब', 'किताबें'), ['किताब']);
	assert.deepEqual(found('กา', 'กาแฟ'), ['กา']);
});

test('signs that mean something in patterns are letters like others', () => {
	assert.deepEqual(found('a.c*(', 'abc a.c*( ac'), ['a.c*(']);
	assert.deepEqual(found('\\', 'a\\b'), ['\\']);
});

test('white space alone is found nowhere', () => {
	for (const source of ['', ' ', '\n\t', '\u00ad']) {
		assert.deepEqual(found(source, 'a b \n c'), []);
		assert.equal(compileQuery(source).findFirst('a b'), undefined);
	}
});

test('the first match is the first of all', () => {
	const query = compileQuery('two');
	assert.deepEqual(query.findFirst('one two two'), {start: 4, end: 7});
	assert.equal(query.findFirst('one'), undefined);
});

test('a query for any of several words takes the longer of two matches at one place', () => {
	const query = anyOf(['read', 'reader', 'tea'].map(word => compileQuery(word)));
	const text = 'Tea for the reader who reads';
	assert.deepEqual(
		query.findAll(text).map(({start, end}) => text.slice(start, end)),
		['Tea', 'reader', 'read'],
	);
	assert.deepEqual(query.findFirst(text), {start: 0, end: 3});
});

test('a million characters made to be slow are searched without delay', () => {
	const texts = ['a', ' ', '\u00ad', 'a\u0301', '\u1100', 'क्', '👩\u200d', '🇩', '’ ', 'ß'].map(piece =>
		piece.repeat(200_000),
	);
	for (const text of texts)
		for (const source of ['b', ' b', `${'a'.repeat(500)}b`]) assert.deepEqual(found(source, text), []);
});

const pieces =
	`a b s f i k A S É é e\u0301 ö o\u0308\u0323 ß ẞ ﬁ ﬃ İ ı I σ ς Σ ŉ ǰ ΐ \u0345 K й и\u0306 ё \u1100 \u1161 \u11a8 각 가 क \u094d ष ि \u093c क़
	ก ิ ำ אָ ב ا أ \u0654 が か \u3099 、 漢 👩 💻 👩‍💻 🏽 ❤️ ❤ 🇩 🇪 \u200d \u200b \u00ad \ufe0f ’ ' “ " – - … . \ud83d \udc69`.split(
		/\s+/,
	);
const arbitraryText = fc
	.array(fc.constantFrom(...pieces, ' ', ' ', '\n', '\u00a0', '  '), {maxLength: 30})
	.map(parts => parts.join(''));
/** Mostly a piece of the text, in another form. */
const arbitraryCase = arbitraryText.chain(text =>
	fc.record({
		text: fc.constant(text),
		source: fc.oneof(
			arbitraryText.map(other => other.slice(0, 4)),
			fc
				.tuple(
					fc.nat(text.length),
					fc.integer({min: 1, max: 6}),
					fc.constantFrom('NFC', 'NFD', 'lower', 'upper'),
				)
				.map(([start, length, form]) => {
					const part = text.slice(start, start + length);
					return form === 'lower'
						? part.toLowerCase()
						: form === 'upper'
							? part.toUpperCase()
							: part.normalize(form);
				}),
		),
		folding: fc.record({matchCase: fc.boolean(), matchMarks: fc.boolean()}),
	}),
);

const clustersOf = (text: string): readonly string[] => [...clusters(text)].map(cluster => cluster.text);

type Atom = {readonly start: number; readonly end: number; readonly form: string};

/** Every character by itself, white space run by run: the same rules without any haste. */
const atomsOf = (text: string, folding: Folding): readonly Atom[] => {
	const atoms: Atom[] = [];
	for (const {text: cluster, start: clusterStart} of clusters(text)) {
		let start = clusterStart;
		// A mark on a space stands alone: the space is a space.
		const space = /^\s+/.exec(cluster)?.[0] ?? '';
		for (const part of [space, ...clustersOf(cluster.slice(space.length)).flatMap(spelledParts)]) {
			const form = /^\s/.test(part) ? ' ' : foldCharacter(part, folding);
			if (part !== '') atoms.push({start, end: start + part.length, form});
			start += part.length;
		}
	}
	const merged: Atom[] = [];
	for (const atom of atoms) {
		const lastSeen = merged.findLastIndex(({start}) => !isInvisible(text.charCodeAt(start)));
		const space = merged[lastSeen];
		if (atom.form === ' ' && space?.form === ' ')
			merged.splice(lastSeen, merged.length, {...space, end: atom.end});
		else merged.push(atom);
	}
	return merged;
};

const findNaively = (source: string, text: string, folding: Folding) => {
	const needle = atomsOf(source, folding)
		.map(({form}) => form)
		.join('');
	const atoms = atomsOf(text, folding).filter(({form}) => form !== '');
	const matches: {start: number; end: number}[] = [];
	if (needle.trim() === '') return matches;
	for (let first = 0; first < atoms.length; first++) {
		let form = '';
		for (let last = first; last < atoms.length && form.length < needle.length; last++) {
			form += atoms[last]?.form;
			if (form !== needle) continue;
			matches.push({start: atoms[first]?.start ?? 0, end: atoms[last]?.end ?? 0});
			first = last;
			break;
		}
	}
	return matches;
};

test('any query finds in any text what trying every place finds', () => {
	fc.assert(
		fc.property(arbitraryCase, ({source, text, folding}) => {
			assert.deepEqual(compileQuery(source, folding).findAll(text), findNaively(source, text, folding));
		}),
		{numRuns: 3000},
	);
});

test('every match folds to the query, and matches stand in order without overlap', () => {
	fc.assert(
		fc.property(arbitraryCase, ({source, text, folding}) => {
			let end = 0;
			for (const match of compileQuery(source, folding).findAll(text)) {
				assert.ok(match.start >= end && match.end > match.start && match.end <= text.length);
				assert.equal(fold(text.slice(match.start, match.end), folding).text, fold(source, folding).text);
				({end} = match);
			}
		}),
		{numRuns: 3000},
	);
});

test('a text finds itself', () => {
	fc.assert(
		fc.property(arbitraryText, text => {
			const source = text.trim();
			fc.pre(fold(source, {matchCase: true, matchMarks: true}).text.trim() !== '');
			assert.notEqual(compileQuery(source).findFirst(`x ${source} x`), undefined);
		}),
	);
});
