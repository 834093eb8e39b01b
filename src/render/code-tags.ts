import {readArguments, readWholeTag} from './tag-arguments.ts';

const highlightStart =
	/^\s*\{[%{][%<-]?\s*(?:highlight|codeblock|code)\b\s*(?!\s)["']?([\w+#-]*)(?![\w+#-])[^{}]*[%}]\}\s*$/;

/** A line that ends code which began with a tag. */
export const codeTagEnd =
	/^\s*\{[%{][%<-]?\s*(?:end(?:highlight|codeblock|code)|\/\s*(?:highlight|code))\b[^{}]*[%}]\}\s*$/;

/** The info string for a line that begins code with a tag; that of Hexo has a title in plain words. Undefined for any other line. */
export const codeTagInfo = (line: string): string | undefined => {
	const language = highlightStart.exec(line)?.[1];
	if (language === undefined) return undefined;
	const tag = readWholeTag(line);
	if (tag?.name !== 'codeblock') return language;
	const {named, bare} = readArguments(tag.source);
	const given = named.get('lang');
	if (given === undefined && bare.length === 1) return language;
	const title = bare.filter(word => !/^https?:|"/.test(word)).join(' ');
	return title === '' ? (given ?? '') : `${given ?? ''} {title="${title}"}`.trimStart();
};
