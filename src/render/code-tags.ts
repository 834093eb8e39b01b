import type {CodeTag} from '../text/code-tag.ts';
import {firstOf} from '../text/tag-arguments.ts';

const isLanguage = (word: string | undefined): boolean => word !== undefined && /^[\w+#-]+$/.test(word);

const languageOf = ({tag, given}: CodeTag): string => {
	const named = firstOf(given, 'codelang', 'lang', 'language');
	if (named !== undefined) return named;
	const [first = ''] = given.bare;
	switch (tag.name) {
		case 'codeblock':
			// The words of Hexo are a title unless there is one alone.
			return given.bare.length === 1 && isLanguage(first) ? first : '';
		case 'code':
		case 'highlight':
			return isLanguage(first) ? first : '';
		default:
			return tag.name === 'code-toggle' ? '' : tag.name;
	}
};

const titleOf = ({tag, given}: CodeTag, language: string): string => {
	const named = firstOf(given, 'title', 'caption', 'file', 'filename', 'name');
	if (named !== undefined) return named;
	const words = given.bare.filter(word => word !== language && !/^https?:|"/.test(word));
	return tag.name === 'codeblock' ? words.join(' ') : '';
};

/** The info string for the code that a tag begins; that of Hexo has a title in plain words. */
export const codeTagInfo = (code: CodeTag): string => {
	const language = languageOf(code);
	const title = titleOf(code, language).replace(/["{}]/g, '');
	if (title === '' || title.toLowerCase() === language.toLowerCase()) return language;
	return `${language} {title="${title}"}`.trimStart();
};
