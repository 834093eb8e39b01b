import {createDefinitionExtension, longestDefinition, mayHaveDefinitions} from './definition-lists.ts';
import {createFootnotes, type Footnotes} from './footnotes.ts';
import {mayHaveInlineNotes} from './inline-notes.ts';
import type {Dialect} from './lex.ts';
import {longestFormula, mathExtension} from './math.ts';
import {mayHaveTex, texExtension} from './tex-math.ts';
import {createWikiExtension} from './wiki-link.ts';

/** What a text is read with, and its footnotes if it may have some. */
export type TextDialect = {readonly dialect: Dialect; readonly footnotes: Footnotes | undefined};

/** The extensions a text needs: those whose signs are in it. */
export const dialectOf = (text: string): TextDialect => {
	const hasInlineNotes = mayHaveInlineNotes(text);
	const footnotes = hasInlineNotes || text.includes('[^') ? createFootnotes() : undefined;
	const hasMath = text.includes('$');
	const hasTex = mayHaveTex(text);
	const hasDefinitions = mayHaveDefinitions(text);
	const reach = Math.max(hasMath || hasTex ? longestFormula : 0, hasDefinitions ? longestDefinition : 0);
	const extensions = [
		...(footnotes?.extensions ?? []),
		...(text.includes('[[') ? [createWikiExtension(text)] : []),
		...(hasMath ? [mathExtension] : []),
		...(hasTex ? [texExtension] : []),
		...(hasDefinitions ? [createDefinitionExtension()] : []),
	];
	const stops = `${hasMath ? '$' : ''}${hasInlineNotes ? '^' : ''}`;
	return {
		// Notes within sentences are numbered in order, so that all of them have to be found.
		dialect: {extensions, stops, isWhole: hasInlineNotes, reach},
		footnotes,
	};
};
