import {type Block, hasTellingKey, isMap, type Value} from './front-matter.ts';
import {loadYaml} from './full-parsers.ts';
import {rescueYaml, scanYaml} from './scan-yaml.ts';
import {toValue} from './to-value.ts';

/** Longest block the parser gets, in UTF-16 units; some inputs cost it the square of their length. */
export const maxParsed = 65_536;

/** Levels of nesting the parser gets: far more than front matter has. */
const maxNesting = 100;

/**
 * True when a block may nest deeper than is safe. The parser calls itself for each level, and V8 ends the process, past
 * every `catch`, when it has to compile a pattern with the stack nearly full.
 */
const isDeep = (block: string): boolean => {
	let open = 0;
	let colons = 0;
	let column = 0;
	let isIndent = true;
	for (let index = 0; index < block.length; index++) {
		const sign = block.charAt(index);
		if (sign === '\n') {
			isIndent = true;
			column = 0;
			colons = 0;
		} else if (isIndent) {
			isIndent = /[\s?:-]/.test(sign);
			column++;
		}
		if (sign === '[' || sign === '{') open++;
		else if ((sign === ']' || sign === '}') && open > 0) open--;
		else if (sign === ':') colons++;
		if (open + colons + column > maxNesting) return true;
	}
	return false;
};

/** The parser's word on a broken block. */
type Parsed = {readonly value: Value} | {readonly fault: string; readonly offset: number | undefined};

const parse = (block: string): Parsed => {
	try {
		// Failsafe keeps `007` and `2020-01-31` text. Checking keys for uniqueness and drawing the fault's place cost the
		// square of the length, and the drawing can end the process on a deeply nested line.
		const document = loadYaml().parseDocument(block, {
			schema: 'failsafe',
			customTags: ['null'],
			uniqueKeys: false,
			prettyErrors: false,
			logLevel: 'silent',
		});
		const fault = document.errors[0] ?? document.warnings[0];
		if (fault) return {fault: fault.message, offset: fault.pos[0]};
		return {value: toValue(document.toJS({maxAliasCount: 50}))};
	} catch (error) {
		return {fault: error instanceof Error ? error.message : String(error), offset: undefined};
	}
};

const rescued = (block: string, firstLine: number, message: string, line: number): Block | null => {
	const rescue = rescueYaml(block, firstLine);
	if (!hasTellingKey(rescue.fields)) return null;
	// The scanner's own complaints name the remedy; the parser's is for faults that the scanner does not know.
	const problems = rescue.problems.length > 0 ? rescue.problems : [{message, line}];
	return {fields: rescue.fields, problems};
};

/** A first line no block of fields begins with: prose between two rules is not worth a parser. */
const isProse = (block: string): boolean => {
	const first = /^(?:[ \t]*(?:#.*)?\n)*([^\n]{0,400})/.exec(block)?.[1] ?? '';
	return first.trim() !== '' && !/:(?:\s|$)/.test(first) && !/^\s*[{["'?&!%]/.test(first);
};

/**
 * Reads a YAML block: by the line scanner when the block is simple, else by the parser, and when that finds a fault
 * once more line by line. Null when the block is no map, and so no front matter.
 */
export const parseYaml = (block: string, firstLine: number): Block | null => {
	const scanned = scanYaml(block, firstLine);
	if (scanned) return scanned;
	if (block.length > maxParsed) {
		const message = `front matter over ${maxParsed / 1024} KB is read line by line — keep long text below the closing line`;
		return rescued(block, firstLine, message, firstLine);
	}
	if (isProse(block)) return null;
	if (isDeep(block))
		return rescued(block, firstLine, 'front matter nests too deep — keep its fields flat', firstLine);
	const parsed = parse(block);
	if ('value' in parsed) return isMap(parsed.value) ? {fields: parsed.value, problems: []} : null;
	const line = firstLine + block.slice(0, parsed.offset ?? 0).split('\n').length - 1;
	const reason = parsed.fault.split('\n', 1)[0]?.slice(0, 120) ?? '';
	return rescued(
		block,
		firstLine,
		`not valid YAML: ${reason} — put texts with special signs in quotes`,
		line,
	);
};
