const mark = String.raw`[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]`;

/** No text of any language has more marks on a letter (Stream-Safe Text Format, UAX #15, section 13). */
const most = 30;

const stack = new RegExp(`(${mark}{${most}})${mark}+`, 'g');

/** A text in which no letter carries a tower of accents: it would cover the lines around it, and keep the terminal busy. */
export const withoutTowers = (text: string): string => text.replace(stack, '$1');
