import type {CodeRole} from './theme.ts';

/** A stretch of code with a look of its own. */
export type CodeToken = {readonly start: number; readonly end: number; readonly role: CodeRole};

/** Finds what the words of a program are: stretches in order, without overlap; undefined for an unknown language. */
export type Highlight = (code: string, language: string) => readonly CodeToken[] | undefined;
