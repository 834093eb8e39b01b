import type {Token} from './lex.ts';

/** A text in which no sign means anything: it is shown as it stands. */
export const asTyped = (text: string): Token => ({type: 'escape', raw: text, text});
