import {fromAnsi} from '../text/styled-text.ts';

/** The SGR parameters a painter puts around a text, '' for none. */
export const styleOf = (painter: (text: string) => string): string =>
	fromAnsi(painter('x')).spans[0]?.style ?? '';
