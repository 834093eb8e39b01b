import assert from 'node:assert/strict';
import {test} from 'node:test';
import {explainAbbreviations} from '../../src/render/abbreviations.ts';
import {show} from './show.ts';

const explained = (text: string, definitions: string): string => {
	const source = `${text}\n\n${definitions}`;
	const whole = explainAbbreviations(source);
	assert.ok(whole.endsWith(`\n\n${definitions}`), whole);
	return whole.slice(0, -definitions.length - 2);
};

test('an abbreviation is explained where it is first used, and what explains it is not shown', () => {
	assert.deepEqual(show('The **HTML** page. HTML.\n\n*[HTML]: Hyper_Text_ Markup\n*[W3C]: Consortium', 80), [
		'The HTML (Hyper_Text_ Markup) page. HTML.',
	]);
	assert.equal(explained('HTML, W3C, HTML', '*[HTML]: Hyper Text'), 'HTML (Hyper Text), W3C, HTML');
});

test('the longest abbreviation that stands alone is the one that is meant', () => {
	const definitions = '*[C]: A\n*[C++]: B\n*[.NET]: D\n*[US ASCII]: E';
	assert.equal(explained('XC CX ÉC C++ .NET', definitions), 'XC CX ÉC C++ (B) .NET (D)');
	assert.equal(explained('US ASCII C', definitions), 'US ASCII (E) C (A)');
});

test('code, headings, addresses and tags stay as they are, and so does what the author has explained', () => {
	for (const text of [
		'`HTML`',
		'# HTML',
		'```\nHTML\n```',
		'> ~~~\n> HTML\n> ~~~',
		'- ```\n  HTML\n  ```',
		'    HTML',
		'<b title="HTML">x</b>',
		'[a](HTML) [[HTML]] https://HTML',
		'[a]: HTML',
		'HTML (Hyper Text), then HTML',
	])
		assert.equal(explained(text, '*[HTML]: Hyper Text'), text);
});

test('a text of half-written signs, or of abbreviations that look alike, is read in time and stays as it is', () => {
	for (const sign of ['[[', '](', '`` ', '$a', '<a ', '*[', '```\n'])
		assert.equal(explained(sign.repeat(200_000), '*[A]: b').length, sign.length * 200_000);
	const names = Array.from({length: 20_000}, (_, index) => `*[a ${index}]: b`).join('\n');
	assert.equal(explained('a '.repeat(200), names), 'a '.repeat(200));
});
