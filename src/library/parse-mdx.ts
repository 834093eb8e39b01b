import {type Block, normalizeKey, type Value} from './front-matter.ts';

/** One token of an object literal: a text, a name or number, or a single sign. */
const token =
	/\s*(?:\/\/[^\n]*|\/\*[\s\S]*?\*\/|"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\$]|\\.)*)`|([\w$.+-]+)|(\S))/gy;

type Token = {readonly text: string; readonly sign: boolean; readonly isText: boolean};

const tokensOf = (source: string): Token[] => {
	const tokens: Token[] = [];
	for (const [whole, double, single, template, word, sign] of source.matchAll(token)) {
		const quoted = double ?? single ?? template;
		if (quoted !== undefined) tokens.push({text: quoted.replace(/\\(.)/gs, '$1'), sign: false, isText: true});
		else if (word !== undefined) tokens.push({text: word, sign: false, isText: false});
		else if (sign !== undefined && !whole.includes('//'))
			tokens.push({text: sign, sign: true, isText: false});
	}
	return tokens;
};

/** Reads members and items from the tokens; anything that would have to be run is left out. */
type Reader = {readonly tokens: readonly Token[]; at: number};

const maxDepth = 8;

const isSign = (reader: Reader, sign: string): boolean => {
	const next = reader.tokens[reader.at];
	return next?.sign === true && next.text === sign;
};

/** Moves to the comma or bracket that ends the present member. */
const skipRest = (reader: Reader): void => {
	for (let depth = 0; reader.at < reader.tokens.length; reader.at++) {
		const next = reader.tokens[reader.at];
		if (!next?.sign) continue;
		if (depth === 0 && /[,}\]]/.test(next.text)) return;
		if (/[{([]/.test(next.text)) depth++;
		else if (/[})\]]/.test(next.text)) depth--;
	}
};

const readConstant = (reader: Reader): Value => {
	const first = reader.tokens[reader.at++];
	const isDate = first?.text === 'new' && reader.tokens[reader.at]?.text === 'Date';
	// A date in the shape `new Date("2024-05-01")` is still a text one can read.
	const value = isDate ? reader.tokens[reader.at + 2] : first;
	const isConstant = value?.isText || /^(?:true|false|[-+]?[\d.]+)$/.test(value?.text ?? '');
	return isConstant && value ? value.text : '';
};

const readList = (reader: Reader, depth: number): Value => {
	const items: Value[] = [];
	reader.at++;
	while (reader.at < reader.tokens.length && !isSign(reader, ']')) {
		items.push(readAny(reader, depth + 1));
		skipRest(reader);
		if (isSign(reader, ',')) reader.at++;
		else if (!isSign(reader, ']')) break;
	}
	return items.filter(item => item !== '');
};

const readObject = (reader: Reader, depth: number): ReadonlyMap<string, Value> => {
	const map = new Map<string, Value>();
	reader.at++;
	while (reader.at < reader.tokens.length && !isSign(reader, '}')) {
		const key = reader.tokens[reader.at++];
		if (key && !key.sign && isSign(reader, ':')) {
			reader.at++;
			map.set(normalizeKey(key.text), readAny(reader, depth + 1));
		}
		skipRest(reader);
		if (isSign(reader, ',')) reader.at++;
		else if (!isSign(reader, '}')) break;
	}
	return map;
};

const readAny = (reader: Reader, depth: number): Value => {
	if (depth > maxDepth) return '';
	if (isSign(reader, '{')) {
		const map = readObject(reader, depth);
		reader.at++;
		return map;
	}
	if (!isSign(reader, '[')) return readConstant(reader);
	const list = readList(reader, depth);
	reader.at++;
	return list;
};

/** Reads an object literal of JavaScript as far as it is made of constants. Nothing is run. */
export const parseMdx = (source: string): Block => ({
	fields: readObject({tokens: tokensOf(source), at: 0}, 0),
	problems: [],
});
