import type {Emitter, Mode} from 'highlight.js';
import hljs from 'highlight.js/lib/core';
import type {CodeToken, Highlight} from './code-token.ts';
import {grammars} from './grammars.ts';
import {languageNamed} from './language-names.ts';
import type {CodeRole} from './theme.ts';

/** What the scopes of highlight.js are here; the more exact name comes first where there are two. */
const roles: Readonly<Record<string, CodeRole>> = {
	keyword: 'keyword',
	'selector-tag': 'keyword',
	tag: 'meta',
	name: 'keyword',
	built_in: 'type',
	type: 'type',
	'title.class': 'type',
	title: 'function',
	section: 'function',
	function: 'function',
	literal: 'number',
	number: 'number',
	symbol: 'number',
	string: 'string',
	regexp: 'string',
	'char.escape': 'number',
	link: 'string',
	quote: 'comment',
	comment: 'comment',
	doctag: 'comment',
	attr: 'attribute',
	attribute: 'attribute',
	property: 'attribute',
	variable: 'attribute',
	'template-variable': 'attribute',
	'selector-class': 'attribute',
	'selector-id': 'attribute',
	'selector-attr': 'attribute',
	'selector-pseudo': 'attribute',
	meta: 'meta',
	addition: 'addition',
	deletion: 'deletion',
};

const roleOf = (scope: string): CodeRole | undefined => {
	for (let name = scope; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('.')))) {
		const role = roles[name];
		if (role !== undefined) return role;
	}
	return undefined;
};

/** Takes what highlight.js finds as stretches of text, instead of the HTML it writes otherwise. */
class TokenEmitter implements Emitter {
	readonly tokens: CodeToken[] = [];
	length = 0;
	/** Roles of the open scopes, innermost last; a scope without a role of its own keeps the one around it. */
	readonly #open: (CodeRole | undefined)[] = [];

	addText(text: string): void {
		const start = this.length;
		this.length += text.length;
		const role = this.#open.at(-1);
		if (role !== undefined && text !== '') this.#add({start, end: this.length, role});
	}

	openNode(scope: string): void {
		this.#open.push(roleOf(scope) ?? this.#open.at(-1));
	}

	closeNode(): void {
		this.#open.pop();
	}

	startScope(scope: string): void {
		this.openNode(scope);
	}

	endScope(): void {
		this.closeNode();
	}

	__addSublanguage(emitter: Emitter): void {
		if (!(emitter instanceof TokenEmitter)) return;
		for (const {start, end, role} of emitter.tokens) {
			this.#add({start: start + this.length, end: end + this.length, role});
		}
		this.length += emitter.length;
	}

	finalize(): void {
		// Every stretch is complete as soon as it is taken.
	}

	toHTML(): string {
		return '';
	}

	#add(token: CodeToken): void {
		const last = this.tokens.at(-1);
		if (last?.end === token.start && last.role === token.role) {
			this.tokens[this.tokens.length - 1] = {...last, end: token.end};
		} else this.tokens.push(token);
	}
}

hljs.configure({__emitter: TokenEmitter});

/** Languages that a grammar takes up within itself; those it would have to guess are taken from it. */
const innerLanguages = (mode: unknown, seen = new Set<object>()): readonly string[] => {
	if (typeof mode !== 'object' || mode === null || mode instanceof RegExp || seen.has(mode)) return [];
	seen.add(mode);
	if (Array.isArray(mode)) return mode.flatMap(part => innerLanguages(part, seen));
	const {subLanguage, ...parts} = mode as Mode;
	if (Array.isArray(subLanguage) && subLanguage.length === 0) delete (mode as Mode).subLanguage;
	return [...[subLanguage ?? []].flat(), ...Object.values(parts).flatMap(part => innerLanguages(part, seen))];
};

/**
 * Makes highlight.js know a language when it is first asked for: to make all of them takes time and memory that no post needs. False
 * when there is no such language.
 */
const know = (name: string): boolean => {
	const grammar = Object.hasOwn(grammars, name) ? grammars[name] : undefined;
	if (grammar === undefined) return false;
	if (hljs.listLanguages().includes(name)) return true;
	let inner: readonly string[] = [];
	hljs.registerLanguage(name, api => {
		const language = grammar(api);
		inner = innerLanguages(language);
		return language;
	});
	for (const other of inner) know(other);
	return true;
};

/** Highlights code of a known language, after a name in its info string; never guesses, and never fails. */
export const highlight: Highlight = (code, language) => {
	const name = languageNamed(language);
	// An unknown name would make highlight.js write it, unescaped, to stderr.
	if (!know(name)) return undefined;
	const {_emitter} = hljs.highlight(code, {language: name, ignoreIllegals: true});
	return _emitter instanceof TokenEmitter && _emitter.length === code.length ? _emitter.tokens : undefined;
};
