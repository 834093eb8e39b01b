import {type Block, type FrontMatter, hasTellingKey} from './front-matter.ts';
import {parseHeaders} from './headers.ts';
import {parseLineFields} from './line-fields.ts';
import {parseEdn} from './parse-edn.ts';
import {parseJson} from './parse-json.ts';
import {parseMdx} from './parse-mdx.ts';
import {parseToml} from './parse-toml.ts';
import {parseYaml} from './parse-yaml.ts';
import {type Split, splitFrontMatter} from './split-front-matter.ts';

const none: FrontMatter = {fields: new Map(), problems: [], bodyStart: 0};

const parsers: Readonly<Record<Split['format'], (block: string, line: number) => Block | null>> = {
	yaml: parseYaml,
	toml: parseToml,
	json: parseJson,
	edn: parseEdn,
	mdx: parseMdx,
	headers: parseHeaders,
	lines: parseLineFields,
};

/** Reads the front matter of a text in any of its forms. Without any, the whole text is the body. */
export const parseFrontMatter = (text: string, isMdx: boolean): FrontMatter => {
	const split = splitFrontMatter(text, isMdx);
	const block = split && parsers[split.format](split.block, split.line);
	if (!split || !block || (split.doubtful && !hasTellingKey(block.fields))) return none;
	if (split.closed) return {...block, bodyStart: split.bodyStart};
	const closing = split.format === 'toml' ? '+++' : '---';
	const message = `front matter not closed — write a line ${closing} after its last field`;
	return {
		...block,
		problems: [...block.problems, {message, line: split.line - 1}],
		bodyStart: split.bodyStart,
	};
};
